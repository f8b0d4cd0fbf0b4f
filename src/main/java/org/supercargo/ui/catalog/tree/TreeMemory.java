package org.supercargo.ui.catalog.tree;

/** What the tree keeps from one run of the program to the next. */
public record TreeMemory(RegistryOrder order, OpenRows open) {}
