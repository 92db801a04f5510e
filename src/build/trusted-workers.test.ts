import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { throughPolicy } from './trusted-workers.ts'

const made = `const jsContent = "postMessage(1)"
export default function WorkerWrapper(options) {
  let objURL
  try {
    const worker = new Worker(objURL, { name: options?.name })
    return worker
  } catch (e) {
    return new Worker("data:text/javascript," + encodeURIComponent(jsContent), { name: options?.name })
  }
}`

const OURS = '/src/session/draws/draw.worker.ts?worker&inline'

test('every start of a worker goes through the policy', () => {
  const safe = throughPolicy(made, OURS, '/src/session/script-address.ts')
  expect(safe).toMatch(/^import \{ scriptAddress \} from "\/src\/session\/script-address.ts"\n/)
  expect(safe.match(/new Worker\(scriptAddress\(/g)).toHaveLength(2)
  expect(safe.match(/new Worker\((?!scriptAddress)/g)).toBeNull()
})

test('the library that packs large workbooks starts its workers through it too', () => {
  const path = 'node_modules/fflate/esm/browser.js'
  const safe = throughPolicy(readFileSync(path, 'utf8'), `/${path}`, 'x')
  expect(safe).toMatch(/new Worker\(scriptAddress\(ch2\[id\] \|\| /)
  expect(safe.match(/new Worker\((?!scriptAddress)/g)).toBeNull()
})

test('a start that is written in another way stops the build, rather than the reader', () => {
  expect(() => throughPolicy(made.replace('objURL,', 'address,'), OURS, 'x')).toThrow('trusted-workers.ts')
  expect(() => throughPolicy('export default 1', OURS, 'x')).toThrow('trusted-workers.ts')
})
