// `npm start`: installs what is missing, then starts the development server, which prints its address.
// Anything after `--` goes to the server: `npm start -- --port 8080 --open`.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { installIfNeeded } from './install.mjs'
import { root } from './places.mjs'

installIfNeeded()
process.chdir(root)
// In this process rather than a child, so that Ctrl+C and a plain kill both stop the server itself.
await import(pathToFileURL(join(root, 'node_modules', 'vite', 'bin', 'vite.js')).href)
