// The files of the commissioner's desk: the vetting book and the sample bids.
import type { Flow, Id } from '../../engine/flow.ts'
import type { Case } from '../../engine/reference.ts'
import type { SampleBid } from '../../vetting/book-sample.ts'
import type { VettingBook } from '../../vetting/book.ts'
import type { Fault } from '../faults.ts'
import { bidFile, vettingFile, type BidFile, type VettingFile } from '../schema-vetting.ts'
import { linkBids } from './bids.ts'
import type { LibraryNames } from './names.ts'
import type { ContentFile } from './read-file.ts'
import { linkVetting } from './vetting.ts'

/** Reads one file of the folder, if it is there. */
type Read = {
  (path: string, schema: typeof vettingFile): ContentFile<VettingFile> | undefined
  (path: string, schema: typeof bidFile): ContentFile<BidFile> | undefined
}

export interface Desk {
  /** Undefined if there is no book without an error. */
  vetting: VettingBook | undefined
  bids: Readonly<Record<Id, SampleBid>>
}

/** The book and the sample bids among these paths, with everything wrong in them. */
export function compileDesk(
  paths: readonly string[],
  read: Read,
  { cases, ...around }: { names: LibraryNames; flows: readonly Flow[]; cases: Readonly<Record<Id, Case>> },
): Desk & { faults: Fault[] } {
  const book = read('vetting.yaml', vettingFile)
  const files = paths
    .filter((path) => /^bids\/[^/]+\.yaml$/.test(path))
    .flatMap((path) => read(path, bidFile) ?? [])
  const { vetting, faults } = linkVetting(book, around)
  const { bids, faults: inBids } = linkBids(files, { names: around.names, cases, vetting })
  const inFiles = [...(book ? [book] : []), ...files].flatMap((file) => file.faults)
  return { vetting, bids, faults: [...inFiles, ...faults, ...inBids] }
}
