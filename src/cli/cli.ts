#!/usr/bin/env node
/// <reference types="node" />
import { main } from './main.js';

const { stdout, stderr, exitCode } = await main(process.argv.slice(2));
if (stdout) process.stdout.write(`${stdout}\n`);
if (stderr) process.stderr.write(`${stderr}\n`);
process.exitCode = exitCode;
