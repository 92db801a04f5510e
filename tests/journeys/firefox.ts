// What Playwright cannot do with the Firefox that people have, done another way or left out in so many words: it gets no
// word of downloads, and cannot pretend to another medium or colour scheme (it would go on in silence, testing nothing).
import { test, type Page } from '@playwright/test'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A file as the page handed it over. */
interface Handed {
  name: string
  base64: string
}

/** Makes this page answer as Chromium’s would where it can, and skips the test, with the reason, where it cannot. */
export async function makeUpFor(page: Page): Promise<void> {
  const waiting: ((file: Handed) => void)[] = []
  await page.exposeBinding('handedOver', (_, file: Handed) => waiting.shift()?.(file))
  await page.addInitScript(catchFiles)
  const prepare = page.addInitScript.bind(page)
  const wait = page.waitForEvent.bind(page) as (event: string, ...more: unknown[]) => Promise<unknown>
  const waitOr = (event: string, ...more: unknown[]) =>
    event === 'download'
      ? new Promise<Handed>((resolve) => waiting.push(resolve)).then(asDownload)
      : wait(event, ...more)
  Object.assign(page, {
    waitForEvent: waitOr,
    // Firefox runs these in the blank page before ours too, where there is no storage to prepare.
    addInitScript: (script: unknown, given: unknown) =>
      typeof script === 'function'
        ? prepare(`if (/^(https?|file):/.test(location.href)) (${String(script)})(${JSON.stringify(given)})`)
        : prepare(script as string),
    emulateMedia: () => {
      test.skip(true, 'Firefox cannot be made to show another medium or colour scheme from here.')
    },
  })
}

async function asDownload({ name, base64 }: Handed) {
  const path = join(await mkdtemp(join(tmpdir(), 'journey-')), 'file')
  await writeFile(path, Buffer.from(base64, 'base64'))
  return { suggestedFilename: () => name, path: async () => path }
}

/** Runs in the page: whatever is offered as a download is handed over instead. */
function catchFiles(): void {
  const blobs = new Map<string, Blob>()
  const make = URL.createObjectURL.bind(URL)
  URL.createObjectURL = (from: Blob | MediaSource) => {
    const url = make(from)
    if (from instanceof Blob) blobs.set(url, from)
    return url
  }
  const click = HTMLAnchorElement.prototype.click
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    const blob = this.download ? blobs.get(this.href) : undefined
    if (!blob) return click.call(this)
    const name = this.download
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      const base64 = String(reader.result).replace(/^[^,]*,/, '')
      void (window as unknown as { handedOver: (file: Handed) => Promise<void> }).handedOver({ name, base64 })
    })
    reader.readAsDataURL(blob)
  }
}
