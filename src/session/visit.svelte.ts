// One visit to one flow, as pages see it: what was answered, where that leads, what it means, and the verbs to go
// on. Joins the session machine, the address and the store; holds nothing of its own.
import { createActor, type ActorRefFrom } from 'xstate'
import { advise } from '../engine/advise.ts'
import type { Advised, Answer, Answers, Flow, Id, Resolution } from '../engine/index.ts'
import { migrate } from '../engine/migrate.ts'
import { isAllowed, placeOf } from '../machines/flow.machine.ts'
import type { Notice } from '../machines/notice.ts'
import { resolveOnce, samePlace, type Place } from '../machines/place.ts'
import { sessionMachine } from '../machines/session.machine.ts'
import type { Opened } from '../machines/session-ports.ts'
import type { Workings } from '../machines/workings.ts'
import { ActorView } from './actor-view.svelte.ts'
import { decodeLink, encodeLink } from './link.ts'
import { pathOf, placeIn } from './place-path.ts'
import { toHash, withoutHash, type Address, type Router } from './router.svelte.ts'
import type { AnswerStore } from './storage.ts'

export interface VisitOptions {
  /** The flow, or as much of it as its questions need. */
  load: () => Promise<Flow>
  /** The same flow with all its words, fetched once the questions are there. Without it `load` gives all. */
  whole?: () => Promise<Flow>
  store: AnswerStore
  router: Router
  /** What was answered to a shared question on another line. */
  elsewhere?: (question: Id) => Answer | undefined
  now?: () => string
}

export class Visit {
  readonly flowId: Id
  /** Ends the visit; what was answered stays saved. */
  readonly close: () => void
  readonly #router: Router
  readonly #elsewhere: (question: Id) => Answer | undefined
  readonly #view: ActorView<ActorRefFrom<typeof sessionMachine>>
  readonly #advised = new WeakMap<Answers, { flow: Flow; advised: Advised }>()
  readonly #whole: (() => Promise<Flow>) | undefined
  #completing = false
  /** The rest of the flow could not be fetched. */
  lacksWords = $state(false)
  /** While we follow the address, and until we first stand somewhere, it is corrected rather than left. */
  #following = false
  #placed = false
  /** While we move the address, there is nothing in it to follow. */
  #leading = false

  constructor(flowId: Id, options: VisitOptions) {
    const { load, whole, store, router, elsewhere, now = () => new Date().toISOString() } = options
    this.flowId = flowId
    this.#whole = whole
    this.#router = router
    this.#elsewhere = elsewhere ?? (() => undefined)
    const ports = {
      open: async () => this.#open(await load(), store),
      save: (saved: Opened['saved'] & object) => store.save(flowId, saved),
      now,
    }
    const goal = placeIn(flowId, router.address)
    const actor = createActor(sessionMachine, { input: { ports, goal } })
    this.#view = new ActorView(actor)
    actor.subscribe((snapshot) => {
      if (snapshot.matches('open')) this.#complete()
      this.#lead()
    })
    const ends = [
      router.listen((address) => this.#follow(address)),
      store.watch(flowId, ({ answers, workings }) =>
        actor.send({ type: 'SAVED_ELSEWHERE', answers, ...(workings && { workings }) }),
      ),
      () => actor.stop(),
    ]
    this.close = () => ends.forEach((end) => end())
    actor.start()
  }

  get state(): 'loading' | 'failed' | 'open' {
    const { snapshot } = this.#view
    return snapshot.matches('open') ? 'open' : snapshot.matches('failed') ? 'failed' : 'loading'
  }

  /** The flow has all its words: a result can be told, and not only asked for. */
  get isWhole(): boolean {
    return !this.#whole || this.#view.snapshot.context.whole
  }

  /** Only once `state` is open; so are all below. */
  get flow(): Flow {
    const { flow } = this.#view.snapshot.context
    if (!flow) throw new Error(`The flow "${this.flowId}" has not been opened yet.`)
    return flow
  }

  get #position() {
    const { visit } = this.#view.snapshot.context
    if (!visit) throw new Error(`The flow "${this.flowId}" has not been opened yet.`)
    return visit.getSnapshot()
  }

  /** Everything answered, dormant answers and ids of other versions included. */
  get answers(): Answers {
    return this.#position.context.answers
  }

  /** Figures, assumptions, notes and the like that go with the answers. */
  get workings(): Workings {
    return this.#view.snapshot.context.workings
  }

  get place(): Place {
    return placeOf(this.#position)
  }

  get resolution(): Resolution {
    return resolveOnce(this.flow, this.answers)
  }

  /** The verdict on every method; worked out once for each set of answers. */
  get advised(): Advised {
    const { answers, flow } = this
    const known = this.#advised.get(answers)
    if (known?.flow === flow) return known.advised
    const advised = advise(flow, answers)
    this.#advised.set(answers, { flow, advised })
    return advised
  }

  /** An answer from another line to offer here: only to a shared question, and only if it could be given. */
  suggestion(question: Id): Answer | undefined {
    const asked = this.flow.questions.find(({ id }) => id === question)
    if (!asked || asked.lines.length < 2) return undefined
    const answer = this.#elsewhere(question)
    return answer !== undefined && isAllowed(this.flow, question, answer) ? answer : undefined
  }

  get notices(): readonly Notice[] {
    return this.#view.snapshot.context.notices
  }

  get canUndo(): boolean {
    return this.#view.snapshot.context.before !== null
  }

  /** Are there answers set aside to go back to? */
  get canSwap(): boolean {
    return this.#view.snapshot.context.aside.length > 0
  }

  /** Is the reader looking back at something answered before? */
  get isReviewing(): boolean {
    return this.#view.snapshot.matches({ open: 'reviewing' })
  }

  /** These came by a link made for reading: nothing changes before the reader makes them theirs. */
  get isToRead(): boolean {
    return this.#view.snapshot.context.origin === 'read'
  }

  makeMine(): void {
    this.#view.actor.send({ type: 'MAKE_MINE' })
  }

  answer(question: Id, answer: Answer): void {
    this.#view.actor.send({ type: 'ANSWER', question, answer })
  }

  clear(question: Id): void {
    this.#view.actor.send({ type: 'CLEAR', question })
  }

  /** Whatever is given takes the place of what was there. */
  work(workings: Partial<Workings>): void {
    this.#view.actor.send({ type: 'WORK', workings })
  }

  /** Takes these answers, which were only tried, for the reader's own. `undo` takes it back. */
  adopt(answers: Answers): void {
    this.#view.actor.send({ type: 'ADOPT', answers })
  }

  /** Null: to the first question still to answer, or the result. */
  go(to: Place | null): void {
    this.#view.actor.send({ type: 'GO', to })
  }

  undo(): void {
    this.#view.actor.send({ type: 'UNDO' })
  }

  /** To the answers set aside last; those shown are set aside in turn. */
  swap(): void {
    this.#view.actor.send({ type: 'SWAP' })
  }

  startAgain(): void {
    this.#view.actor.send({ type: 'START_AGAIN' })
  }

  dismiss(kind: Notice['kind']): void {
    this.#view.actor.send({ type: 'DISMISS', kind })
  }

  /** Tries again to fetch what could not be fetched. */
  retry(): void {
    this.#complete()
    this.#view.actor.send({ type: 'RETRY' })
  }

  /** The address of a place, for a link on the page. */
  hrefOf(place: Place): string {
    return toHash(...pathOf(this.flowId, place))
  }

  /** A link that carries the answers that count, to hand to somebody else: they read it, and may make it theirs. */
  linkTo(place: Place): string {
    const { href } = window.location
    return `${withoutHash(href)}${this.hrefOf(place)}?${encodeLink(this.flow, this.answers, this.workings)}&r=1`
  }

  #open(flow: Flow, store: AnswerStore): Opened {
    const { saved, trouble } = store.read(this.flowId)
    const carried = saved && migrate(flow, { flow: flow.id, ...saved })
    // The address may have moved on since: the router keeps what a link brought until somebody reads it.
    const query = this.#router.takeQuery(this.flowId)
    return {
      flow,
      saved: saved && carried && { ...saved, answers: carried.answers },
      notes: carried?.notes ?? [],
      trouble,
      link: query ? decodeLink(flow, query) : null,
    }
  }

  /** Fetches the rest of the flow, unless it is here or on its way. */
  #complete(): void {
    const { actor } = this.#view
    const snapshot = actor.getSnapshot()
    if (!this.#whole || this.#completing || !snapshot.matches('open') || snapshot.context.whole) return
    this.#completing = true
    this.lacksWords = false
    this.#whole()
      .then((flow) => actor.send({ type: 'WHOLE', flow }))
      .catch(() => {
        this.lacksWords = true
        this.#completing = false
      })
  }

  /** The address has moved, by the browser's Back or by a link on the page: go where it says. */
  #follow(address: Address): void {
    const { actor } = this.#view
    const { flow } = actor.getSnapshot().context
    if (address.path[0] !== this.flowId || this.#leading) return
    const to = placeIn(this.flowId, address)
    this.#following = true
    const query = flow ? this.#router.takeQuery(this.flowId) : ''
    if (flow && query) actor.send({ type: 'OPEN_LINK', link: decodeLink(flow, query), to })
    else actor.send({ type: 'GO', to })
    this.#following = false
  }

  /** The visit has moved: the address goes with it. */
  #lead(): void {
    const snapshot = this.#view.actor.getSnapshot()
    const { visit } = snapshot.context
    const { address } = this.#router
    if (!snapshot.matches('open') || !visit || address.path[0] !== this.flowId) return
    const place = placeOf(visit.getSnapshot())
    if (samePlace(place, placeIn(this.flowId, address)) && !address.query) {
      this.#placed = true
      return
    }
    const path = pathOf(this.flowId, place)
    this.#leading = true
    if (this.#following || !this.#placed) this.#router.replace(...path)
    else this.#router.go(...path)
    this.#leading = false
    this.#placed = true
  }
}
