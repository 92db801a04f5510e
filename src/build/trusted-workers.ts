// A worker whose code travels inside the page's script is started from an address in memory, as a plain string. Browsers
// refuse that once trusted values are asked for; here it goes through our policy.
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** Where a worker is started in this build: in what Vite writes for ours, and in the library that packs large workbooks. */
const PLACES = [
  {
    module: /\?worker&inline$/,
    start: /new Worker\(\s*(objURL|["']data:[^"']*["']\s*\+\s*encodeURIComponent\(jsContent\))(?=,)/g,
  },
  {
    module: /\/fflate\/esm\/browser\.js$/,
    start: /new Worker\((ch2\[id\] \|\| [\s\S]*?)(?=\);\s)/g,
  },
]

/** Sends the addresses of workers through `src/session/script-address.ts`. */
export function trustedWorkers(): Plugin {
  let policy = ''
  return {
    name: 'trusted-workers',
    apply: 'build',
    configResolved({ root }) {
      policy = join(root, 'src/session/script-address.ts')
    },
    transform: {
      filter: { id: PLACES.map(({ module }) => module) },
      handler: (code, id) => ({ code: throughPolicy(code, id, policy), map: null }),
    },
  }
}

/** The code of a module that starts a worker, through the policy in this file. Throws if it no longer looks as it did. */
export function throughPolicy(code: string, module: string, policy: string): string {
  const start = PLACES.find((place) => place.module.test(module))?.start
  const starts = code.match(/new Worker\(/g)?.length ?? 0
  if (!start || starts === 0 || code.match(start)?.length !== starts)
    throw new Error(`${module} starts workers in another way now: see src/build/trusted-workers.ts.`)
  const safe = code.replace(start, (_, address: string) => `new Worker(scriptAddress(${address})`)
  return `import { scriptAddress } from ${JSON.stringify(policy)}\n${safe}`
}
