/** The version of the program, as package.json has it (a test holds the two equal). */
export const programVersion = '0.1.0'
