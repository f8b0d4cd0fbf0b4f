package org.supercargo.ui.transfer;

/**
 * Something that can be done after a job has ended.
 *
 * @param id what the button is called in tests
 * @param words what stands on the button
 */
public record Followup(String id, String words, Runnable action) {}
