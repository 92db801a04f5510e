// Making a file and handing it over, with what goes on meanwhile in words.
import type { Report } from '../../../report/report.ts'
import type { Workbook } from '../../../report/workbook.ts'
import { fileNameOf } from '../../../report/writers/words.ts'
import { announcer } from '../../../session/announcer.svelte.ts'
import { download } from '../../../session/download.ts'
import { rasterise } from '../../../session/rasterise.ts'

/** Files handed over all at once are lost in some browsers. */
const PAUSE = 400

export class TakeAway {
  /** Something is being made. */
  working = $state(false)
  trouble = $state('')

  word = (report: Report, title: string) =>
    this.#take('The Word document', async () => {
      await this.#word(report, title)
    })

  /** A Word file each. */
  words = (reports: readonly { report: Report; title: string }[]) =>
    this.#take(`${reports.length} Word documents`, async () => {
      for (const [at, { report, title }] of reports.entries()) {
        if (at) await new Promise((resolve) => setTimeout(resolve, PAUSE))
        await this.#word(report, title)
      }
    })

  markdown = (report: Report, title: string) =>
    this.#take('The Markdown file', async () => {
      const { toMarkdown } = await import('../../../report/writers/markdown.ts')
      download(nameOf(report, title, 'md'), toMarkdown(report), 'text/markdown')
    })

  excel = (workbook: Workbook, date: string) =>
    this.#take('The Excel workbook', async () => {
      const { toXlsx } = await import('../../../report/writers/xlsx.ts')
      download(fileNameOf({ title: workbook.title, meta: { date } }, 'xlsx'), await toXlsx(workbook))
    })

  async #word(report: Report, title: string): Promise<void> {
    const { toDocx } = await import('../../../report/writers/docx.ts')
    download(nameOf(report, title, 'docx'), await toDocx(report, rasterise))
  }

  async #take(what: string, make: () => Promise<void>): Promise<void> {
    if (this.working) return
    this.trouble = ''
    this.working = true
    try {
      await make()
      announcer.say(`${what} saved to your downloads.`)
    } catch {
      this.trouble = `${what} could not be made. You may be offline, or the browser refused. The desk is safe on this device; try again, or print this page.`
    } finally {
      this.working = false
    }
  }
}

function nameOf({ meta }: Report, title: string, extension: string): string {
  return fileNameOf({ title, meta }, extension)
}
