// `npm start`: installs what is missing, then starts the development server, which prints its address.
// Anything after `--` goes to the server: `npm start -- --port 8080 --open`.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { installIfNeeded } from './install.mjs'
import { root } from './places.mjs'

installIfNeeded()
process.chdir(root)
// Stopping npm stops its shell but not what the shell started: without this a server nobody sees would live on.
const { ppid: parent } = process
if (process.env['npm_lifecycle_event'])
  setInterval(() => process.ppid !== parent && process.exit(), 1000).unref()
// In this process rather than a child, so that Ctrl+C and a kill reach the server itself.
await import(pathToFileURL(join(root, 'node_modules', 'vite', 'bin', 'vite.js')).href)
