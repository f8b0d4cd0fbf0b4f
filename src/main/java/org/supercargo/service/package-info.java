/**
 * The use cases in plain words, blocking: list, inspect, pull, delete, create, sign in. Window and
 * command line share them.
 */
package org.supercargo.service;
