// Where desks are kept: a database of their own in the browser, through idb-keyval. Every failure is an answer. A desk that
// another tab has changed is never written over: the one that lies there is handed back instead.
import { clear, createStore, del, entries, get, update, type UseStore } from 'idb-keyval'
import { isFull } from '../shelf.ts'
import { readKept, type KeptDesk } from './kept-desk.ts'

export type DeskKept = 'saved' | 'full' | 'blocked'

export interface DeskCabinet {
  /** Null: the browser refuses. */
  all: () => Promise<readonly KeptDesk[] | null>
  /** Null: it is not there, or the browser refuses. */
  get: (id: string) => Promise<KeptDesk | null>
  /** @param after the last entry of the trail that this one goes on from; a desk with another one is handed back */
  put: (desk: KeptDesk, after: string) => Promise<DeskKept | { clash: KeptDesk }>
  remove: (id: string) => Promise<DeskKept>
  empty: () => Promise<DeskKept>
}

/** The desks of this browser. */
export function browserDesks(): DeskCabinet {
  let store: UseStore | undefined
  const open = () => (store ??= createStore('thinking-professionals-desks', 'desks'))
  const attempt = async (write: () => Promise<void>): Promise<DeskKept> => {
    try {
      await write()
      return 'saved'
    } catch (error) {
      return isFull(error) ? 'full' : 'blocked'
    }
  }
  return {
    async all() {
      try {
        return (await entries<string, unknown>(open())).flatMap(([, given]) => readKept(given) ?? [])
      } catch {
        return null
      }
    },
    async get(id) {
      try {
        return readKept(await get<unknown>(id, open()))
      } catch {
        return null
      }
    },
    async put(desk, after) {
      let clash: KeptDesk | undefined
      const outcome = await attempt(() =>
        // Read and written in one turn of the database, so that no other tab can come between.
        update<unknown>(
          desk.id,
          (given) => {
            const there = readKept(given)
            if (there && there.last !== after && there.last !== desk.last) clash = there
            return clash ? given : desk
          },
          open(),
        ),
      )
      return clash ? { clash } : outcome
    },
    remove: (id) => attempt(() => del(id, open())),
    empty: () => attempt(() => clear(open())),
  }
}
