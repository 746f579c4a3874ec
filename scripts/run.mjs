/**
 * Runs one of the project's commands: `node scripts/run.mjs NAME [ARGUMENT...]` loads scripts/NAME and calls its
 * `main` with the arguments. Node 20 does not read TypeScript, so Vite, which builds the extension, loads it here too.
 */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// Who reads the output may want its beginning only, as `head` does.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const [name, ...commandArguments] = process.argv.slice(2);
const root = fileURLToPath(new URL('..', import.meta.url));

const given = process.env.NODE_ENV;
const { module } = await runnerImport(fileURLToPath(new URL(`./${name}/index.ts`, import.meta.url)), {
  configFile: false,
  root,
  logLevel: 'error',
  resolve: { alias: { '@': root } },
});
// Vite names this a development run, and a build that a command starts would carry what is for developers alone.
if (given === undefined) delete process.env.NODE_ENV;
process.exitCode = await module.main(commandArguments);
