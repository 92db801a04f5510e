// Opens what we wrote in LibreOffice and gives back what it sees. Where there is no LibreOffice the tests that need it
// are skipped, and the run says so.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0
if (!hasLibreOffice) {
  console.warn('SKIPPED: LibreOffice is not on this machine, so Word and Excel files are not opened in it.')
}

/** Converts a file in LibreOffice, in a profile of its own, and returns the result as text. */
export function convert(name: string, bytes: Uint8Array, to: 'txt' | 'csv'): string {
  const folder = mkdtempSync(join(tmpdir(), 'office-'))
  try {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    const filter = to === 'txt' ? 'txt:Text (encoded):UTF8' : 'csv:Text - txt - csv (StarCalc):44,34,76,1'
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--convert-to',
        filter,
        '--outdir',
        folder,
        path,
      ],
      { stdio: 'ignore', timeout: 120_000 },
    )
    return readFileSync(join(folder, name.replace(/\.[a-z]+$/, `.${to}`)), 'utf8')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
