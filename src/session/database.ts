// One database of the browser, through idb-keyval. Every failure is an answer: a browser may refuse it altogether (private
// windows, some policies), run out of room, or never answer at all. What was given up on is not done later behind anybody's
// back.
import { createStore, type UseStore } from 'idb-keyval'
import { isFull } from './shelf.ts'

export type Kept = 'saved' | 'full' | 'blocked'

export interface Database {
  /** What was asked for; null if the browser refuses, or does not answer in time. */
  read: <T>(ask: (store: UseStore) => Promise<T>) => Promise<T | null>
  write: (ask: (store: UseStore) => Promise<void>) => Promise<Kept>
}

/** Milliseconds to wait for an answer: by judgement, far more than a slow telephone needs. */
const PATIENCE = 8000
/** The same, once it has not answered: nobody waits that long twice. */
const SHORT_OF_PATIENCE = 1000

/** The database with this name, which holds one store. It is opened when it is asked for something. */
export function database(name: string, inside: string, connect = createStore): Database {
  let store: UseStore | undefined
  let silent = false

  async function ask<T>(what: (store: UseStore) => Promise<T>): Promise<T> {
    let over = false
    let running: IDBTransaction | undefined
    const connected = (store ??= connect(name, inside))
    const inTime: UseStore = (mode, callback) =>
      connected(mode, (objects) => {
        if (over) throw new Error('Too late.')
        running = objects.transaction
        // Whoever deletes it from outside need not wait for this page.
        running.db.onversionchange = ({ target }) => (target as IDBDatabase).close()
        return callback(objects)
      })
    let timer: ReturnType<typeof setTimeout> | undefined
    const patience = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => {
          over = true
          silent = true
          // Asked again, it is opened again.
          store = undefined
          if (running) stop(running)
          reject(new Error('The database does not answer.'))
        },
        silent ? SHORT_OF_PATIENCE : PATIENCE,
      )
    })
    try {
      const answer = await Promise.race([what(inTime), patience])
      silent = false
      return answer
    } finally {
      clearTimeout(timer)
    }
  }

  /** The same, once more on a new connection if the browser, or somebody from outside, has closed the old one. */
  async function askOpen<T>(what: (store: UseStore) => Promise<T>): Promise<T> {
    try {
      return await ask(what)
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error
      store = undefined
      return ask(what)
    }
  }

  return {
    async read(what) {
      try {
        return await askOpen(what)
      } catch {
        return null
      }
    },
    async write(what) {
      try {
        await askOpen(what)
        return 'saved'
      } catch (error) {
        return isFull(error) ? 'full' : 'blocked'
      }
    },
  }
}

function stop(transaction: IDBTransaction): void {
  try {
    transaction.abort()
  } catch {
    // It has ended meanwhile.
  }
}
