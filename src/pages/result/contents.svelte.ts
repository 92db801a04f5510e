// The parts of the page, as they come and go: each Section signs in, the list of contents reads.
import { getContext, setContext } from 'svelte'

export interface Entry {
  id: string
  title: string
}

export interface Contents {
  readonly entries: readonly Entry[]
  /** Signs a part in; returns how to sign it out. */
  add: (entry: Entry) => () => void
}

const KEY = Symbol('contents')

/** The contents of the page this component is; for the parts inside it. */
export function keepContents(): Contents {
  let entries = $state.raw<readonly Entry[]>([])
  const contents: Contents = {
    get entries() {
      return entries
    },
    add(entry) {
      // In the order of the page, whatever was made first.
      entries = [...entries.filter(({ id }) => id !== entry.id), entry].sort(byPlace)
      return () => (entries = entries.filter(({ id }) => id !== entry.id))
    },
  }
  return setContext(KEY, contents)
}

/** The contents a part belongs to; none where it stands alone. */
export function contentsHere(): Contents | undefined {
  return getContext(KEY)
}

function byPlace(a: Entry, b: Entry): number {
  const [one, two] = [document.getElementById(a.id), document.getElementById(b.id)]
  if (!one || !two) return 0
  return one.compareDocumentPosition(two) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}

/** Leads to a part: its heading takes the focus and comes to the top. */
export function goToPart(id: string): void {
  const heading = document.getElementById(id)
  heading?.focus({ preventScroll: true })
  heading?.scrollIntoView({ block: 'start' })
}
