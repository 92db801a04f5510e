// What a session starts with: the saved answers, or a link's with the saved ones set aside.
import type { Answers } from '../engine/index.ts'
import { setAside } from './aside.ts'
import { withNotice, type Notice } from './notice.ts'
import type { Kept, Opened, OpenedLink, Origin } from './session-ports.ts'
import { NO_WORKINGS, type Workings } from './workings.ts'

export interface Opening {
  answers: Answers
  workings: Workings
  origin: Origin
  aside: readonly Kept[]
  notices: readonly Notice[]
  /** The answers, if they stand in storage just like this; null: they are still to be saved. */
  saved: { answers: Answers; workings: Workings } | null
}

/** Works out the answers to start with and what the reader has to be told about them. */
export function opening({ saved, link, notes, trouble }: Opened): Opening {
  let notices: readonly Notice[] = []
  if (notes.length) notices = withNotice(notices, { kind: 'version', notes })
  if (trouble) notices = withNotice(notices, { kind: 'storage', trouble })

  if (link) {
    const aside = saved ? setAside(saved.aside, saved, link) : { aside: [], kept: false }
    const told = withNotice(notices, linkNotice(link, aside.kept))
    const { answers, workings = NO_WORKINGS } = link
    return { answers, workings, origin: originOf(link), aside: aside.aside, notices: told, saved: null }
  }

  const { answers = {}, workings = NO_WORKINGS, origin = 'own', aside = [] } = saved ?? {}
  // Still looking at what a link brought: say so on every visit, so that nobody mistakes it for their own.
  if (origin !== 'own') {
    const kept = aside.some((each) => each.origin === 'own')
    const toRead = origin === 'read'
    notices = withNotice(notices, linkNotice({ answers, ignored: [], notes: [], toRead }, kept))
  }
  return { answers, workings, origin, aside, notices, saved: notes.length ? null : { answers, workings } }
}

export function originOf({ toRead }: OpenedLink): Origin {
  return toRead ? 'read' : 'link'
}

/** What to say of answers that came by link. */
export function linkNotice({ answers, ignored, notes, toRead = false }: OpenedLink, kept: boolean): Notice {
  return { kind: 'link', kept, answers: Object.keys(answers).length, ignored, notes, toRead }
}
