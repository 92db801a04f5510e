import { describe, expect, test } from 'vitest'
import { createActor, waitFor } from 'xstate'
import type { Answers, Id } from '../engine/index.ts'
import { is, toyFlow, toyQuestion } from '../engine/toy-flow.ts'
import { placeOf } from './flow.machine.ts'
import type { Notice } from './notice.ts'
import type { Place } from './place.ts'
import type { SessionEvent } from './session-context.ts'
import { sessionMachine, type SessionSnapshot } from './session.machine.ts'
import type { Opened, OpenedLink, Saved, SaveOutcome } from './session-ports.ts'
import { NO_WORKINGS } from './workings.ts'

const flow = toyFlow({
  questions: [
    toyQuestion('live', ['yes', 'no']),
    toyQuestion('draw', ['yes', 'no'], { ask: is('live', 'yes') }),
    toyQuestion('money', ['some', 'none', 'dk']),
  ],
})

/** Storage and time that tests can see into and break. */
function ports(opened: Partial<Opened> = {}) {
  const stored: Saved[] = []
  const state = { outcome: 'saved' as SaveOutcome, broken: false, stored }
  return {
    state,
    open: async (): Promise<Opened> => {
      if (state.broken) throw new Error('offline')
      return { flow, saved: null, notes: [], trouble: null, link: null, ...opened }
    },
    save: (saved: Saved) => {
      if (state.outcome === 'saved') stored.push(saved)
      return state.outcome
    },
    now: () => '2026-11-22T12:00:00Z',
  }
}

async function open(opened: Partial<Opened> = {}, goal: Place | null = null) {
  const given = ports(opened)
  const actor = createActor(sessionMachine, { input: { ports: given, goal } }).start()
  await waitFor(actor, (snapshot) => snapshot.matches('open') || snapshot.matches('failed'))
  return {
    actor,
    ...given.state,
    state: given.state,
    send: (...events: SessionEvent[]) => events.forEach(actor.send),
  }
}

function answer(question: Id, given: Id): SessionEvent {
  return { type: 'ANSWER', question, answer: given }
}

function saved(answers: Answers, more: Partial<Saved> = {}): Saved {
  return { version: 1, answers, savedAt: '2026-11-01T09:00:00Z', origin: 'own', aside: [], ...more }
}

function link(answers: Answers, more: Partial<OpenedLink> = {}): OpenedLink {
  return { answers, ignored: [], notes: [], ...more }
}

function view(snapshot: SessionSnapshot) {
  const visit = snapshot.context.visit?.getSnapshot()
  if (!visit) throw new Error('not open')
  return { place: placeOf(visit), answers: visit.context.answers }
}

function told<K extends Notice['kind']>(snapshot: SessionSnapshot, kind: K) {
  return snapshot.context.notices.find(
    (notice): notice is Extract<Notice, { kind: K }> => notice.kind === kind,
  )
}

const whole = { live: 'yes', draw: 'yes', money: 'some' }

describe('a visit', () => {
  test('opens at the first question, and saves each answer as it is given', async () => {
    const { actor, send, stored } = await open()
    expect(actor.getSnapshot().matches({ open: 'answering' })).toBe(true)
    expect(stored).toEqual([])
    send(answer('live', 'yes'), answer('draw', 'no'))
    expect(stored.map(({ answers }) => answers)).toEqual([{ live: 'yes' }, { live: 'yes', draw: 'no' }])
    send(answer('money', 'dk'))
    expect(actor.getSnapshot().matches({ open: 'result' })).toBe(true)
  })

  test('resumes where the answers lead, or where the address asks', async () => {
    const resumed = await open({ saved: saved({ live: 'yes' }) })
    expect(view(resumed.actor.getSnapshot()).place).toEqual({ question: 'draw' })
    expect(resumed.stored, 'nothing changed, so nothing is written').toEqual([])
    const sent = await open({ saved: saved(whole) }, { question: 'live' })
    expect(view(sent.actor.getSnapshot()).place).toEqual({ question: 'live' })
    expect(sent.actor.getSnapshot().matches({ open: 'reviewing' })).toBe(true)
  })

  test('a flow that cannot be fetched can be tried again', async () => {
    const given = ports()
    given.state.broken = true
    const actor = createActor(sessionMachine, { input: { ports: given, goal: null } }).start()
    await waitFor(actor, (snapshot) => snapshot.matches('failed'))
    given.state.broken = false
    actor.send({ type: 'RETRY' })
    await waitFor(actor, (snapshot) => snapshot.matches('open'))
  })
})

describe('changing an earlier answer', () => {
  test('returns to where the reader was, and says what is not used now', async () => {
    const { actor, send } = await open({ saved: saved(whole) })
    send({ type: 'GO', to: { question: 'live' } }, answer('live', 'no'))
    expect(view(actor.getSnapshot())).toEqual({ place: 'result', answers: { ...whole, live: 'no' } })
    expect(told(actor.getSnapshot(), 'moved')).toMatchObject({ question: 'live', parked: ['draw'], back: [] })
    send(answer('live', 'yes'))
    expect(told(actor.getSnapshot(), 'moved')).toMatchObject({ parked: [], back: ['draw'] })
  })

  test('can be undone', async () => {
    const { actor, send, stored } = await open({ saved: saved(whole) })
    send(answer('live', 'no'), { type: 'UNDO' })
    expect(view(actor.getSnapshot())).toEqual({ place: { question: 'live' }, answers: whole })
    expect(stored.at(-1)?.answers).toEqual(whole)
    expect(told(actor.getSnapshot(), 'moved')).toBeUndefined()
  })

  test('giving the same answer again is no change', async () => {
    const { actor, send } = await open({ saved: saved(whole) })
    send(answer('live', 'yes'))
    expect(actor.getSnapshot().context.notices).toEqual([])
  })
})

describe('answers that were only tried', () => {
  const trying = { live: 'no', money: 'none' }
  const tryingTwo = () => open({ saved: saved(whole, { workings: { ...NO_WORKINGS, trying } }) }, 'result')

  test('become the reader’s own in one go, and are no longer being tried', async () => {
    const { actor, send, stored } = await tryingTwo()
    send({ type: 'ADOPT', answers: trying })
    expect(view(actor.getSnapshot())).toEqual({ place: 'result', answers: { ...whole, ...trying } })
    expect(actor.getSnapshot().context.workings.trying).toBeNull()
    expect(told(actor.getSnapshot(), 'adopted')).toMatchObject({ changed: 2, parked: ['draw'], back: [] })
    expect(stored.at(-1)?.answers).toEqual({ ...whole, ...trying })
  })

  test('can be put back, and are being tried again', async () => {
    const { actor, send, stored } = await tryingTwo()
    send({ type: 'ADOPT', answers: trying }, { type: 'UNDO' })
    expect(view(actor.getSnapshot())).toEqual({ place: 'result', answers: whole })
    expect(actor.getSnapshot().context.workings.trying).toEqual(trying)
    expect(told(actor.getSnapshot(), 'adopted')).toBeUndefined()
    expect(stored.at(-1)).toMatchObject({ answers: whole, workings: { trying } })
  })

  test('are left out where a question would not take them', async () => {
    const { actor, send } = await tryingTwo()
    send({ type: 'ADOPT', answers: { live: 'perhaps', draw: 'no', sharks: 'yes' } })
    expect(view(actor.getSnapshot()).answers).toEqual({ ...whole, draw: 'no' })
    send({ type: 'UNDO' }, { type: 'ADOPT', answers: { live: 'perhaps' } })
    expect(view(actor.getSnapshot()).answers).toEqual(whole)
  })
})

describe('a link', () => {
  test('shows its answers and keeps the reader’s own, who can go back to them', async () => {
    const { actor, send, stored } = await open({ saved: saved(whole), link: link({ live: 'no' }) }, 'result')
    expect(view(actor.getSnapshot()).answers).toEqual({ live: 'no' })
    expect(told(actor.getSnapshot(), 'link')).toMatchObject({ kept: true, answers: 1 })
    expect(stored.at(-1)).toMatchObject({ origin: 'link', aside: [{ answers: whole, origin: 'own' }] })
    send({ type: 'SWAP' })
    expect(view(actor.getSnapshot()).answers).toEqual(whole)
    expect(stored.at(-1)).toMatchObject({
      answers: whole,
      origin: 'own',
      aside: [{ answers: { live: 'no' } }],
    })
    send({ type: 'SWAP' })
    expect(view(actor.getSnapshot()).answers).toEqual({ live: 'no' })
  })

  test('opened in the middle of a visit does the same', async () => {
    const { actor, send } = await open({ saved: saved(whole) })
    send({ type: 'OPEN_LINK', link: link({ live: 'no' }), to: 'review' })
    expect(view(actor.getSnapshot())).toEqual({ place: 'review', answers: { live: 'no' } })
    expect(actor.getSnapshot().context.aside).toMatchObject([{ answers: whole }])
  })

  test('with the reader’s own answers puts nothing aside', async () => {
    const { actor } = await open({ saved: saved(whole), link: link({ ...whole }) })
    expect(actor.getSnapshot().context.aside).toEqual([])
    expect(told(actor.getSnapshot(), 'link')?.kept).toBe(false)
  })

  test('however many links are opened, the reader goes back to their own answers', async () => {
    const { actor, send } = await open({ saved: saved(whole) })
    for (const money of ['some', 'none', 'dk']) {
      for (const live of ['yes', 'no']) send({ type: 'OPEN_LINK', link: link({ live, money }), to: null })
    }
    expect(actor.getSnapshot().context.aside).toHaveLength(5)
    send({ type: 'SWAP' })
    expect(view(actor.getSnapshot()).answers).toEqual(whole)
  })

  test('is still called a link on the next visit', async () => {
    const { actor } = await open({ saved: saved({ live: 'no' }, { origin: 'link', aside: [saved(whole)] }) })
    expect(told(actor.getSnapshot(), 'link')?.kept).toBe(true)
  })
})

describe('starting again', () => {
  test('empties the answers and can be undone', async () => {
    const { actor, send, stored } = await open({ saved: saved(whole) }, 'result')
    send({ type: 'START_AGAIN' })
    expect(view(actor.getSnapshot())).toEqual({ place: { question: 'live' }, answers: {} })
    expect(stored.at(-1)).toMatchObject({ answers: {}, aside: [{ answers: whole }] })
    send({ type: 'SWAP' })
    expect(view(actor.getSnapshot())).toEqual({ place: 'result', answers: whole })
  })
})

describe('a link made for reading', () => {
  test('changes nothing before it is made the reader’s own, and keeps what was theirs', async () => {
    const { actor, send, stored } = await open({ saved: saved({ live: 'no' }) })
    send({ type: 'OPEN_LINK', link: link(whole, { toRead: true }), to: null })
    expect(told(actor.getSnapshot(), 'link')).toMatchObject({ toRead: true, kept: true })
    send(
      answer('live', 'no'),
      { type: 'CLEAR', question: 'live' },
      { type: 'ADOPT', answers: { live: 'no' } },
    )
    send({ type: 'WORK', workings: { numbers: { people: 9 }, trying: { live: 'no' } } })
    expect(view(actor.getSnapshot()).answers).toEqual(whole)
    expect(actor.getSnapshot().context.workings).toEqual({ ...NO_WORKINGS, trying: { live: 'no' } })
    send({ type: 'MAKE_MINE' })
    expect(stored.at(-1)).toMatchObject({ origin: 'own', answers: whole })
    send(answer('money', 'none'))
    expect(view(actor.getSnapshot()).answers).toEqual({ ...whole, money: 'none' })
    send({ type: 'SWAP' })
    expect(view(actor.getSnapshot()).answers).toEqual({ live: 'no' })
  })

  test('is still to be read after leaving and coming back', async () => {
    const { actor, send } = await open({ saved: saved(whole, { origin: 'read' }) })
    send(answer('money', 'none'))
    expect(view(actor.getSnapshot()).answers).toEqual(whole)
    expect(told(actor.getSnapshot(), 'link')?.toRead).toBe(true)
  })
})

describe('workings', () => {
  test('are saved with the answers, set aside with them and brought back with them', async () => {
    const { actor, send, stored } = await open({ saved: saved({ live: 'yes' }) })
    const reasoned = { method: 'im-rct', reason: 'Ministers asked.', at: '2026-11-22T12:00:00Z' }
    send(
      { type: 'WORK', workings: { numbers: { people: 60 } } },
      { type: 'WORK', workings: { override: reasoned } },
    )
    expect(stored.at(-1)?.workings).toMatchObject({ numbers: { people: 60 }, override: reasoned })
    send({ type: 'START_AGAIN' })
    expect(actor.getSnapshot().context.workings).toEqual(NO_WORKINGS)
    send({ type: 'SWAP' })
    expect(actor.getSnapshot().context.workings).toMatchObject({
      numbers: { people: 60 },
      override: reasoned,
    })
  })

  test('a link with the same answers does not lose the figures that stood beside them', async () => {
    const { actor, send } = await open({ saved: saved({ live: 'yes' }) })
    send({ type: 'WORK', workings: { numbers: { people: 60 } } })
    send({ type: 'OPEN_LINK', link: link({ live: 'yes' }), to: null })
    expect(actor.getSnapshot().context.workings).toEqual(NO_WORKINGS)
    send({ type: 'SWAP' })
    expect(actor.getSnapshot().context.workings.numbers).toEqual({ people: 60 })
  })

  test('saved in another tab are taken up too', async () => {
    const { actor, send, stored } = await open({ saved: saved({ live: 'yes' }) })
    send({
      type: 'SAVED_ELSEWHERE',
      answers: { live: 'yes' },
      workings: { ...NO_WORKINGS, numbers: { people: 9 } },
    })
    expect(actor.getSnapshot().context.workings.numbers).toEqual({ people: 9 })
    expect(stored).toEqual([])
  })
})

describe('trouble', () => {
  test('storage that refuses is told once, and the visit goes on in memory', async () => {
    const { actor, send, state } = await open()
    state.outcome = 'blocked'
    send(answer('live', 'yes'))
    expect(told(actor.getSnapshot(), 'storage')?.trouble.kind).toBe('blocked')
    send({ type: 'DISMISS', kind: 'storage' }, answer('draw', 'yes'))
    expect(told(actor.getSnapshot(), 'storage')).toBeUndefined()
    expect(view(actor.getSnapshot()).answers).toEqual({ live: 'yes', draw: 'yes' })
    state.outcome = 'saved'
    send(answer('money', 'some'))
    state.outcome = 'full'
    send(answer('money', 'dk'))
    expect(told(actor.getSnapshot(), 'storage')?.trouble.kind).toBe('full')
  })

  test('a damaged record is reported, and saving afterwards does not hide that', async () => {
    const { actor, send } = await open({ trouble: { kind: 'damaged', kept: true } })
    send(answer('live', 'yes'))
    expect(told(actor.getSnapshot(), 'storage')?.trouble).toEqual({ kind: 'damaged', kept: true })
  })

  test('answers from another version are saved again under today’s names, and the reader is told', async () => {
    const notes = [{ kind: 'older-version' as const, from: 1, to: 2 }]
    const { actor, stored } = await open({ saved: saved(whole), notes })
    expect(told(actor.getSnapshot(), 'version')).toEqual({ kind: 'version', notes })
    expect(stored).toHaveLength(1)
  })

  test('answers saved in another tab are taken up without being saved again', async () => {
    const { actor, send, stored } = await open({ saved: saved({ live: 'yes' }) })
    send({ type: 'SAVED_ELSEWHERE', answers: { live: 'yes', draw: 'no' } })
    expect(view(actor.getSnapshot()).answers).toEqual({ live: 'yes', draw: 'no' })
    expect(stored).toEqual([])
  })
})
