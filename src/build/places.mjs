// Where things are. Plain JavaScript and Node built-ins only: this runs before anything is installed.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The top folder of the project. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** What the build scripts remember between runs. Always safe to delete. */
export const cache = join(root, 'node_modules', '.cache', 'thinking-professionals')
