import { main } from './main.js';

// What is stored here is for its owner only.
process.umask(0o077);
process.exitCode = await main(process.argv.slice(2));
