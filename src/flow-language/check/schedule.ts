// In which order to walk the questions of a cone. The reader meets them in file order, but a proof may take any order
// that puts a question after those its `ask` reads. The order decides how many answers must be remembered at once,
// so three are tried on paper and the narrowest is walked.

/** Something to do: settle a variable (a question or a fact), or only look (a requirement). */
export interface Task {
  /** The slot it settles; undefined for a requirement. */
  settles?: number
  /** The slots it reads. */
  reads: readonly number[]
  /** Questions branch and are ordered here; facts and requirements follow at once when they can. */
  branches: boolean
}

export interface Step {
  /** The task that branches, and those that follow at once. */
  first?: Task
  then: Task[]
  /** Slots that something still reads after this step. */
  live: number[]
}

/** Orders the tasks so that few answers are live at once. Tasks come in file order. */
export function schedule(tasks: readonly Task[], sizes: readonly number[]): Step[] {
  const questions = tasks.filter(({ branches }) => branches)
  const plans = [questions, lazyOrder(questions, tasks), greedyOrder(questions, tasks, sizes)].map((order) =>
    plan(order, tasks, sizes),
  )
  return plans.reduce((best, next) => (next.width < best.width ? next : best)).steps
}

/** Keeps track of what has been settled and who still has to read it. */
class Board {
  readonly settled: Uint8Array
  readonly readers: Int32Array
  readonly #followers: Task[]

  constructor(tasks: readonly Task[], slots: number) {
    this.settled = new Uint8Array(slots)
    this.readers = new Int32Array(slots)
    for (const { reads } of tasks) for (const slot of reads) this.readers[slot]!++
    this.#followers = tasks.filter(({ branches }) => !branches)
  }

  /** Does the task, and everything that can follow it at once. */
  place(task: Task | undefined): Task[] {
    if (task) this.#do(task)
    const done: Task[] = []
    for (let more = true; more;) {
      more = false
      for (let at = 0; at < this.#followers.length; at++) {
        const follower = this.#followers[at]!
        if (!this.isReady(follower)) continue
        this.#followers.splice(at--, 1)
        this.#do(follower)
        done.push(follower)
        more = true
      }
    }
    return done
  }

  isReady({ reads }: Task): boolean {
    return reads.every((slot) => this.settled[slot])
  }

  live(): number[] {
    const live: number[] = []
    this.settled.forEach((settled, slot) => settled && this.readers[slot]! > 0 && live.push(slot))
    return live
  }

  #do({ settles, reads }: Task): void {
    for (const slot of reads) this.readers[slot]!--
    if (settles !== undefined) this.settled[settles] = 1
  }
}

function plan(order: readonly Task[], tasks: readonly Task[], sizes: readonly number[]) {
  const board = new Board(tasks, sizes.length)
  const steps: Step[] = [{ then: board.place(undefined), live: board.live() }]
  let width = 0
  for (const first of order) {
    const then = board.place(first)
    const live = board.live()
    steps.push({ first, then, live })
    width += live.reduce((product, slot) => product * sizes[slot]!, 1)
  }
  return { steps, width }
}

/** File order, but each question waits until somebody wants to read it. */
function lazyOrder(questions: readonly Task[], tasks: readonly Task[]): Task[] {
  const settledBy = new Map(tasks.map((task) => [task.settles, task]))
  const read = new Set(tasks.flatMap(({ reads }) => reads))
  const order = new Set<Task>()
  const demand = (task: Task) => {
    for (const slot of task.reads) {
      const source = settledBy.get(slot)
      if (source && !order.has(source)) demand(source)
    }
    order.add(task)
  }
  for (const task of tasks) if (task.settles === undefined || !read.has(task.settles)) demand(task)
  for (const task of questions) if (!order.has(task)) demand(task)
  return [...order].filter(({ branches }) => branches)
}

/** Whichever question that can come next lets the most be forgotten for what it adds. */
function greedyOrder(questions: readonly Task[], tasks: readonly Task[], sizes: readonly number[]): Task[] {
  const board = new Board(tasks, sizes.length)
  board.place(undefined)
  const waiting = [...questions]
  const order: Task[] = []
  while (waiting.length) {
    let best = -1
    let least = Infinity
    waiting.forEach((task, at) => {
      if (!board.isReady(task)) return
      let cost = board.readers[task.settles!]! > 0 ? Math.log2(sizes[task.settles!]!) : 0
      for (const slot of task.reads) if (board.readers[slot] === 1) cost -= Math.log2(sizes[slot]!)
      if (cost < least) [best, least] = [at, cost]
    })
    const [next] = waiting.splice(best, 1)
    if (!next || best < 0) throw new Error('A condition looks at a later question')
    board.place(next)
    order.push(next)
  }
  return order
}
