// Markers' sheets from files: each is taken in, or told why not and what to do.
import { readSheet, readText, type Fault, type MarkerSheet } from '../../../vetting/index.ts'

/** A sheet for 500 bids is far below this, in bytes. */
const LARGEST = 5_000_000

export interface TakenIn {
  file: string
  /** Whose sheet it was; undefined: it was not taken in. */
  marker?: string
  /** Why not, and what to do. */
  problem?: string
}

/**
 * Reads files one after another and hands each sheet on.
 * @param take puts a sheet with the others; the text of its refusal, or undefined when done
 * @returns what became of each file, in their order; nothing throws
 */
export async function takeIn(
  files: readonly Pick<File, 'name' | 'size' | 'text'>[],
  take: (sheet: MarkerSheet) => string | undefined,
): Promise<TakenIn[]> {
  const results: TakenIn[] = []
  for (const file of files) results.push(await takeOne(file, take))
  return results
}

async function takeOne(
  given: Pick<File, 'name' | 'size' | 'text'>,
  take: (sheet: MarkerSheet) => string | undefined,
): Promise<TakenIn> {
  const file = given.name
  if (given.size > LARGEST)
    return { file, problem: 'It is far too large for a marker’s sheet. Choose another file.' }
  const words = await given.text().catch(() => undefined)
  if (words === undefined)
    return {
      file,
      problem: 'It cannot be read. It may have been moved or be open elsewhere: choose it again.',
    }
  const read = readText(words, readSheet)
  if (!read.ok) return { file, problem: faultsInWords(read.faults) }
  const problem = take(read.value)
  return problem === undefined ? { file, marker: read.value.marker } : { file, problem }
}

/** The first fault in words, and how many more there are. */
function faultsInWords(faults: readonly Fault[]): string {
  const [first, ...more] = faults
  if (!first) return 'It cannot be read.'
  const whole = first.path === 'the file' || first.path === 'the input'
  const where = whole ? 'It' : `In it, ${first.path}`
  const also = more.length ? ` (and ${more.length} more like it)` : ''
  return `${where} ${first.says}${also}. Ask its marker to save the sheet again, and to send that file as it is.`
}
