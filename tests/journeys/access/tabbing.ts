// A walk through the page by Tab alone: every stop shows that it has the focus, none is left out, none holds the reader back.
import type { Locator, Page } from '@playwright/test'

interface Walk {
  stops: { name: string; seen: boolean }[]
}

/** In the page: the focus can be seen on it and nothing lies on it. For each thing that can be reached, one after another. */
function focusOnEach(): string[] {
  const faults: string[] = []
  for (const element of document.querySelectorAll<HTMLElement>(
    'a[href], button, summary, select, textarea, input:not([type=hidden]), [tabindex="0"]',
  )) {
    if (element.tabIndex < 0 || element.matches(':disabled')) continue
    if (!element.checkVisibility({ visibilityProperty: true })) continue
    const near = () => [
      element,
      element.parentElement,
      element.parentElement?.parentElement,
      element.nextElementSibling,
      // A drawing shows it by a frame of its own.
      ...(element instanceof SVGElement ? (element as Element).children : []),
    ]
    const outlines = () =>
      near().map((one) => {
        const style = one && getComputedStyle(one)
        if (!style) return ''
        if (one instanceof SVGElement) return `${style.display} ${style.stroke}`
        return style.outlineStyle !== 'none' ? `${style.outlineStyle} ${style.outlineWidth}` : ''
      })
    ;(document.activeElement as HTMLElement | null)?.blur()
    const before = outlines()
    element.focus()
    const shown =
      element.matches(':focus-visible') && outlines().some((outline, at) => outline !== before[at])
    const name = `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') || element.textContent || element.id).trim().replace(/\s+/g, ' ').slice(0, 50)}”`
    if (!shown) faults.push(`in forced colours nothing shows the focus on ${name}`)
    const { left, top, width, height } = element.getBoundingClientRect()
    const points = [0.5, 0.1, 0.9].flatMap((x) =>
      [0.5, 0.1, 0.9].map((y) => [left + width * x, top + height * y]),
    )
    const inSight = points.some(([x, y]) => {
      const found = document.elementFromPoint(x!, y!)
      if (!found) return false
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
      return (
        element.contains(found) || found.contains(element) || labels.some((label) => label.contains(found))
      )
    })
    if (!inSight) faults.push(`covered when it has the focus: ${name}`)
  }
  return [...new Set(faults)]
}

/** In the page: notes whatever takes the focus, and whether anything looks different then. Returns how many stops there are. */
function listen(): number {
  const signs = (element: Element) =>
    [
      element,
      element.parentElement,
      element.parentElement?.parentElement,
      element.nextElementSibling,
      ...(element instanceof SVGElement ? (element as Element).children : []),
    ].map((one) => {
      if (!one) return ''
      const { outlineStyle, outlineWidth, boxShadow, display, stroke } = getComputedStyle(one)
      if (one instanceof SVGElement) return `${display} ${stroke}`
      return `${outlineStyle === 'none' ? '' : outlineWidth} ${boxShadow}`
    })
  const stops = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, summary, select, textarea, input:not([type=hidden]), [tabindex="0"]',
    ),
  ].filter(
    (one) =>
      one.tabIndex >= 0 && !one.matches(':disabled') && one.checkVisibility({ visibilityProperty: true }),
  )
  const rest = new Map(stops.map((element) => [element as Element, signs(element)]))
  const walk: Walk = { stops: [] }
  const until = new AbortController()
  document.addEventListener(
    'focusin',
    ({ target }) => {
      if (!(target instanceof Element)) return
      const before = rest.get(target)
      const name = (target.getAttribute('aria-label') || target.textContent || target.id)
        .trim()
        .replace(/\s+/g, ' ')
      walk.stops.push({
        name: `${target.tagName.toLowerCase()} “${name.slice(0, 50)}”`,
        seen: !before || signs(target).some((sign, at) => sign !== before[at]),
      })
    },
    { signal: until.signal },
  )
  Reflect.set(window, 'tabWalk', { walk, end: () => until.abort() })
  // Radios of one group are one stop.
  const groups = new Set<string>()
  return stops.filter((element) => {
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true
    const seen = groups.has(element.name)
    groups.add(element.name)
    return !seen
  }).length
}

/** Tabs from the page's start to its end and out of it; gives back what is wrong with the way, in words. */
export async function tabThrough(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    // The browser goes on from where the focus last was: that is now the top of the page.
    document.body.tabIndex = -1
    document.body.focus()
    document.body.removeAttribute('tabindex')
    scrollTo(0, 0)
  })
  const expected = await page.evaluate(listen)
  for (let presses = 0; presses < expected; presses++) await page.keyboard.press('Tab')
  const { stops } = await page.evaluate(() => (Reflect.get(window, 'tabWalk') as { walk: Walk }).walk)
  const faults = stops.filter(({ seen }) => !seen).map(({ name }) => `nothing shows the focus on ${name}`)
  if (stops.length !== expected)
    faults.push(`Tab stopped ${stops.length} times at ${expected} places, last at ${stops.at(-1)?.name}`)
  await page.keyboard.press('Tab')
  const after = await page.evaluate(() => {
    const { walk, end } = Reflect.get(window, 'tabWalk') as { walk: Walk; end: () => void }
    end()
    return {
      active: document.activeElement?.tagName ?? 'BODY',
      last: walk.stops.at(-1)?.name,
      count: walk.stops.length,
    }
  })
  // Past its last stop the focus leaves the page, or begins again at its first.
  if (after.active !== 'BODY' && after.count > expected && after.last !== stops[0]?.name)
    faults.push(`Tab does not get out of the page: past ${stops.at(-1)?.name} comes ${after.last}`)
  return [...new Set(faults)]
}

/** As `tabThrough` in forced colours, where shadows are gone; besides, nothing may lie on what has the focus. */
export function focusFaults(page: Page): Promise<string[]> {
  return page.evaluate(focusOnEach)
}

/**
 * Goes by Tab until the focus is on this, back if it lies behind: past the end of the page is the browser’s own bar, from which a
 * driver does not always come back. Fails if the focus never comes there.
 */
export async function tabTo(page: Page, target: Locator, most = 120): Promise<void> {
  const key = () =>
    target.evaluateAll((found) => {
      const at = document.activeElement
      if (found.some((one) => one === at)) return null
      const ahead = (one: Node) => !at || at.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING
      return found.length === 0 || found.some(ahead) ? 'Tab' : 'Shift+Tab'
    })
  // On a slow machine the page before it is still there: its stops are not the way.
  await target.first().waitFor({ state: 'attached' })
  for (let presses = 0; presses <= most; presses++) {
    const next = await key()
    if (next === null) return
    await page.keyboard.press(next)
  }
  throw new Error(`Tab never came to ${String(target)}.`)
}

/** Goes there by Tab and presses Enter. */
export async function enter(page: Page, target: Locator, most?: number): Promise<void> {
  await tabTo(page, target, most)
  await page.keyboard.press('Enter')
}
