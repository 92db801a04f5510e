// Opens what we wrote in LibreOffice and gives back what it sees. Where there is no LibreOffice the tests that need it
// are skipped, and the run says so.
import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const execute = promisify(execFile)

export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0
if (!hasLibreOffice) {
  console.warn('SKIPPED: LibreOffice is not on this machine, so Word and Excel files are not opened in it.')
}

type Format = 'txt' | 'csv'

const FILTERS: Record<Format, string> = {
  txt: 'txt:Text (encoded):UTF8',
  csv: 'csv:Text - txt - csv (StarCalc):44,34,76,1',
}

interface Order {
  name: string
  bytes: Uint8Array
  to: Format
  done: (text: string) => void
  failed: (reason: unknown) => void
}

/** Milliseconds without another file until LibreOffice is started. */
const QUIET = 200
let waiting: Order[] = []
let timer: NodeJS.Timeout | undefined
let last: Promise<void> = Promise.resolve()

/**
 * Converts a file in LibreOffice and gives the result as text. Its start takes longer than any file of ours, so files that
 * tests running side by side ask for go in together.
 */
export function convert(name: string, bytes: Uint8Array, to: Format): Promise<string> {
  return new Promise((done, failed) => {
    waiting.push({ name, bytes, to, done, failed })
    clearTimeout(timer)
    timer = setTimeout(() => {
      const orders = waiting
      waiting = []
      for (const format of ['txt', 'csv'] as const)
        last = last.then(() => convertAll(orders.filter((order) => order.to === format)))
    }, QUIET)
  })
}

/** One start of LibreOffice, in a profile of its own. A file that comes to nothing fails whoever asked for it. */
async function convertAll(orders: readonly Order[]): Promise<void> {
  if (!orders[0]) return
  const folder = mkdtempSync(join(tmpdir(), 'office-'))
  const paths = orders.map(({ name }, at) => join(folder, `${at}-${name}`))
  try {
    for (const [at, { bytes }] of orders.entries()) writeFileSync(paths[at]!, bytes)
    await execute(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--convert-to',
        FILTERS[orders[0].to],
        '--outdir',
        folder,
        ...paths,
      ],
      { timeout: 110_000 },
    )
    for (const [at, order] of orders.entries())
      order.done(readFileSync(paths[at]!.replace(/\.[a-z]+$/, `.${order.to}`), 'utf8'))
  } catch (error) {
    for (const { failed } of orders) failed(error)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
