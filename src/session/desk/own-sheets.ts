// This device's own marks. They are kept apart from the desk, by desk and marker, so that a desk that is saved or handed on
// shows nobody's marks before everybody has finished.
import { readSheet, type MarkerSheet } from '../../vetting/index.ts'
import type { SaveOutcome, StorageTrouble } from '../../machines/session-ports.ts'
import { NAMESPACE, shelf } from '../shelf.ts'

export interface OwnSheets {
  read: (desk: string, marker: string) => { saved: MarkerSheet | null; trouble: StorageTrouble | null }
  save: (desk: string, sheet: MarkerSheet) => SaveOutcome
  watch: (desk: string, marker: string, changed: (sheet: MarkerSheet) => void) => () => void
  /** Takes all marks on this desk off the device. */
  forget: (desk: string) => void
}

/** Sheets in this storage. */
export function ownSheets(storage: Storage | null): OwnSheets {
  const of = (desk: string, marker: string) =>
    shelf<MarkerSheet>(storage, {
      name: nameOf(desk, marker),
      damaged: `damaged:${nameOf(desk, marker)}`,
      check(given) {
        const read = readSheet(given)
        return read.ok && read.value.commission.id === desk && read.value.marker === marker
          ? read.value
          : null
      },
    })
  return {
    read: (desk, marker) => of(desk, marker).read(),
    save: (desk, sheet) => of(desk, sheet.marker).save(sheet),
    watch: (desk, marker, changed) => of(desk, marker).watch(changed),
    forget(desk) {
      try {
        const mine = Object.keys(storage ?? {}).filter((key) =>
          key.startsWith(`${NAMESPACE}:${nameOf(desk, '')}`),
        )
        for (const key of mine) storage?.removeItem(key)
      } catch {
        // A browser that keeps nothing has nothing to forget.
      }
    },
  }
}

/** Half a sign, such as a name that was cut within an emoji ends with, cannot be encoded: it is left out. */
function nameOf(desk: string, marker: string): string {
  return `desk-sheet:${desk}:${encodeURIComponent(marker.replace(/\p{Cs}/gu, ''))}`
}
