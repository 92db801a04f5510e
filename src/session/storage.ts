// What is kept on this device between visits. Storage can be switched off, full, or hold anything at all, so it is
// never trusted: what is read is checked, what cannot be read is kept under another name, and every failure is an
// answer rather than an exception. Sync on purpose: an answer is safe before the next question is drawn.
import type { Answers, Id } from '../engine/index.ts'
import type { Saved, SaveOutcome, StorageTrouble } from '../machines/session-ports.ts'
import { FORMAT, readRecord } from './stored-record.ts'

const NAMESPACE = 'thinking-professionals'
const LONGEST = 200_000

export interface Read {
  saved: Saved | null
  trouble: StorageTrouble | null
}

export interface AnswerStore {
  read: (flow: Id) => Read
  /** What is saved, if it can be read; unlike `read` it leaves a damaged record where it is. */
  peek: (flow: Id) => Saved | null
  save: (flow: Id, saved: Saved) => SaveOutcome
  /** Calls back when another tab saves answers to this flow; returns how to stop. */
  watch: (flow: Id, changed: (answers: Answers) => void) => () => void
}

/** Answers kept in the browser's own storage; with null, or storage that refuses, nothing is kept and nothing breaks. */
export function answerStore(storage: Storage | null): AnswerStore {
  const key = (flow: Id) => `${NAMESPACE}:answers:${flow}`

  function read(flow: Id): Read {
    let text: string | null
    try {
      if (!storage) return { saved: null, trouble: { kind: 'blocked' } }
      text = storage.getItem(key(flow))
    } catch {
      return { saved: null, trouble: { kind: 'blocked' } }
    }
    if (text === null) return { saved: null, trouble: null }
    const saved = parse(flow, text)
    if (saved) return { saved, trouble: null }
    return { saved: null, trouble: { kind: 'damaged', kept: moveAway(flow, text) } }
  }

  function peek(flow: Id): Saved | null {
    try {
      const text = storage?.getItem(key(flow))
      return text ? parse(flow, text) : null
    } catch {
      return null
    }
  }

  /** Puts what cannot be read under a name of its own, so that saving afresh does not destroy it. */
  function moveAway(flow: Id, text: string): boolean {
    try {
      if (!storage) return false
      let name = `${NAMESPACE}:damaged:${flow}`
      for (let n = 2; storage.getItem(name) !== null && storage.getItem(name) !== text; n++) {
        name = `${NAMESPACE}:damaged:${flow}:${n}`
      }
      storage.setItem(name, text)
      storage.removeItem(key(flow))
      return true
    } catch {
      return false
    }
  }

  function save(flow: Id, saved: Saved): SaveOutcome {
    if (!storage) return 'blocked'
    const { version, answers, savedAt, origin, aside } = saved
    const text = JSON.stringify({ format: FORMAT, flow, version, answers, savedAt, origin, aside })
    try {
      storage.setItem(key(flow), text)
      return 'saved'
    } catch (error) {
      return isFull(error) ? 'full' : 'blocked'
    }
  }

  function watch(flow: Id, changed: (answers: Answers) => void): () => void {
    const listen = (event: StorageEvent) => {
      const saved = event.key === key(flow) && event.newValue !== null ? parse(flow, event.newValue) : null
      if (saved) changed(saved.answers)
    }
    addEventListener('storage', listen)
    return () => removeEventListener('storage', listen)
  }

  return { read, peek, save, watch }
}

function parse(flow: Id, text: string): Saved | null {
  try {
    if (text.length > LONGEST) return null
    return readRecord(flow, JSON.parse(text))
  } catch {
    return null
  }
}

/** The browser's storage, or null where even asking for it is refused. */
export function browserStorage(): Storage | null {
  try {
    return globalThis.localStorage ?? null
  } catch {
    return null
  }
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError'
}
