package io.loyaltyengine.rules.file;

import io.loyaltyengine.program.Program;

/**
 * A program, and where its parts stand in the file that it was read from. Immutable.
 *
 * @param program the program
 * @param places where its parts stand
 */
public record PlacedProgram(Program program, ProgramPlaces places) {}
