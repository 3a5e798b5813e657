import program from '../../package.json' with { type: 'json' };

/** Of Rådslag, as package.json has it. */
export const programVersion: string = program.version;
