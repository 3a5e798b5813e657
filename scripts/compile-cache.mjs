// Keeps what Node has made of the sources, so that the next start does not make it again; older Nodes cannot, and start as before.
// Beside the packages, not in the system's folder for temporary files: whoever can write there could change the program.
import module from 'node:module';
import { fileURLToPath } from 'node:url';

module.enableCompileCache?.(
  fileURLToPath(new URL('../node_modules/.cache/raadslag', import.meta.url)),
);
