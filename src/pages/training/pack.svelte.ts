// What goes to the printer, and into Word: the whole pack of an exercise or one of its papers. The page shows a report only
// while it is printed; printing with the browser's own command gives the whole pack.
import { flushSync, tick } from 'svelte'
import type { Exercise, Id } from '../../engine/index.ts'
import type { Report } from '../../report/report.ts'
import { makePaper, makeTrainingPack, type PackInput } from '../../report/training/index.ts'
import { fileNameOf } from '../../report/writers/words.ts'
import { download } from '../../session/download.ts'
import { qrOf } from '../../session/qr.ts'
import { rasterise } from '../../session/rasterise.ts'
import { withoutHash } from '../../session/router.svelte.ts'

export class Pack {
  /** On paper now, and not on the screen. */
  printing = $state.raw<Report | null>(null)
  /** The address where people go on, with its code; null where others could not open it. */
  code = $state.raw<PackInput['code'] | null>(null)
  readonly date = new Date().toISOString()
  readonly #exercise: () => Exercise

  constructor(exercise: () => Exercise) {
    this.#exercise = exercise
  }

  /** Works out the code. A page opened from a disk has no address that others can open. */
  async prepare(): Promise<void> {
    if (location.protocol === 'file:') return
    const link = `${withoutHash(location.href)}#/${this.#exercise().leave.to}`
    this.code = { link, rows: null }
    this.code = { link, rows: await qrOf(link).catch(() => null) }
  }

  get #input(): PackInput {
    return { exercise: this.#exercise(), date: this.date, ...(this.code && { code: this.code }) }
  }

  /** Prints all of it, or one paper. */
  async print(paper?: Id): Promise<void> {
    this.printing =
      (paper === undefined ? undefined : makePaper(this.#input, paper)) ?? makeTrainingPack(this.#input)
    await tick()
    window.print()
  }

  /** The browser is about to print by its own command. */
  aboutToPrint(): void {
    if (this.printing) return
    flushSync(() => (this.printing = makeTrainingPack(this.#input)))
  }

  printed(): void {
    this.printing = null
  }

  /** Hands over the pack as a Word file. Rejects if the writer cannot be fetched. */
  async word(): Promise<void> {
    const report = makeTrainingPack(this.#input)
    const { toDocx } = await import('../../report/writers/docx.ts')
    download(fileNameOf(report, 'docx'), await toDocx(report, rasterise))
  }
}
