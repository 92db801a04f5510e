// What runs inside the measured page. Each function is sent there as text, so it may use nothing from outside itself.

/** Notes when each of these first stands in the page, and how far things moved. Runs before the page does. */
export function watch({ shown, usable }: { shown: string; usable: string }): void {
  const marks: Record<string, number> = { shift: 0 }
  Reflect.set(window, 'marks', marks)
  const visible = (found: Element | null) => !!found && found.getClientRects().length > 0
  const look = () => {
    if (marks['shown'] === undefined && visible(document.querySelector(shown)))
      marks['shown'] = performance.now()
    if (marks['usable'] === undefined && document.querySelector(usable)) marks['usable'] = performance.now()
    if (marks['shown'] === undefined || marks['usable'] === undefined) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) marks['paint'] ??= entry.startTime
  }).observe({ type: 'paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      marks['shift'] = (marks['shift'] ?? 0) + Number(Reflect.get(entry, 'value'))
  }).observe({ type: 'layout-shift', buffered: true })
}

/**
 * Answers every question and says how long each answer took, in milliseconds from the press to the second frame after
 * the next question is there; the last one, which brings the result, apart. Then starts again.
 */
export async function walk(
  answers: Readonly<Record<string, string | readonly string[]>>,
): Promise<{ each: number[]; last: number }> {
  const frame = () => new Promise((done) => requestAnimationFrame(done))
  const here = () =>
    document.body.dataset['question'] ?? location.hash.split('/')[2]?.replace(/\?.*/, '') ?? ''
  const heading = () => document.querySelector('h1')?.textContent ?? ''
  const until = async (there: () => boolean, what: string) => {
    const limit = performance.now() + 60_000
    while (!there()) {
      if (performance.now() > limit) throw new Error(`Waited a minute for ${what} at ${location.href}.`)
      await frame()
    }
  }
  const each: number[] = []
  for (;;) {
    await until(() => !!document.querySelector('fieldset input'), 'a question')
    const id = here()
    const given = answers[id]
    const wanted = typeof given === 'string' ? [given] : (given ?? [])
    const inputs = [...document.querySelectorAll<HTMLInputElement>('fieldset input')]
    const chosen = inputs.filter(({ value }) => wanted.includes(value))
    // The reference asks every question in turn, also those that the walk never meets.
    for (const input of chosen.length > 0 ? chosen : inputs.slice(0, 1)) if (!input.checked) input.click()
    await frame()
    await frame()
    const before = heading()
    const button = [...document.querySelectorAll('button')].find(({ textContent }) =>
      textContent.trim().startsWith('Continue'),
    )
    const started = performance.now()
    button?.click()
    // After a press by hand, what its handlers leave for the moment after it is done before the next frame; a press by
    // script comes back sooner.
    await Promise.resolve()
    await until(
      () => heading() !== before && (here() !== id || !document.querySelector('fieldset')),
      'the next page',
    )
    await frame()
    await frame()
    const took = performance.now() - started
    if (document.querySelector('fieldset input') && here() !== 'result') {
      each.push(took)
      continue
    }
    const again = () =>
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === 'Start again')
    await until(() => !!again(), 'the way to start again')
    again()?.click()
    await until(() => !!document.querySelector('fieldset input') && here() !== 'result', 'the first question')
    return { each, last: took }
  }
}
