// A bid from a file: the form that the command line takes as well.
import { readBid, readText, type Bid, type VettingBook } from '../../../vetting/index.ts'
import type { Library } from '../../../engine/index.ts'

const LARGEST = 1_000_000

/** Reads a bid, alone or beside a commission as the command line takes them. Faults say what, where and what to do. */
export async function bidFromFile(
  file: Pick<File, 'name' | 'size' | 'text'>,
  form: { book: VettingBook; methods: Library['methods'] },
): Promise<{ ok: true; value: Bid } | { ok: false; faults: readonly string[] }> {
  if (file.size > LARGEST)
    return {
      ok: false,
      faults: [`“${file.name}” is far larger than any bid. Choose the file that holds one bid.`],
    }
  const text = await file.text().catch(() => null)
  if (text === null)
    return {
      ok: false,
      faults: [`“${file.name}” could not be read from the disk. Copy it somewhere else first.`],
    }
  const read = readText(text.replace(/^\uFEFF/, ''), (value) => readBid(bidIn(value), form))
  if (!read.ok) return { ok: false, faults: read.faults.map(({ path, says }) => `${path} ${says}.`) }
  const unnamed = read.value.bidder === 'The bid'
  const name = file.name.replace(/\.json$/i, '').slice(0, 200)
  return { ok: true, value: unnamed ? { ...read.value, bidder: name } : read.value }
}

/** `{commission, bid}` as well as the bid itself. */
function bidIn(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'bid' in value ? value.bid : value
}
