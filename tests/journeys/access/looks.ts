// What is looked for in a page as it stands. Every function here runs inside the page and needs nothing from outside it;
// each gives back a readable list of faults, which is empty where all is well.

/** Title, language, landmarks, one first heading, no level left out, a name for everything that can be pressed. */
export function frameFaults(bare: boolean): string[] {
  const faults: string[] = []
  const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true })
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)].filter(shown)
  const home = 'Thinking Professionals'
  if (!/^.{3,} – Thinking Professionals$/.test(document.title) && !document.title.startsWith(home))
    faults.push(`the title is “${document.title}”`)
  if (document.documentElement.lang !== 'en-GB')
    faults.push(`the language is ${document.documentElement.lang}`)
  const banners = all('header').filter((one) => !one.closest('main, article, section, aside, nav'))
  const feet = all('footer').filter((one) => !one.closest('main, article, section, aside, nav'))
  const wanted = bare ? 0 : 1
  if (all('main').length !== 1) faults.push(`${all('main').length} main landmarks`)
  if (banners.length !== wanted) faults.push(`${banners.length} banners`)
  if (feet.length !== wanted) faults.push(`${feet.length} footers`)
  const names = all('nav').map(
    (nav) =>
      nav.getAttribute('aria-label') ??
      document.getElementById(nav.getAttribute('aria-labelledby') ?? '')?.textContent?.trim() ??
      '',
  )
  if (names.includes('') || new Set(names).size < names.length)
    faults.push(`navigations are called: ${names.map((name) => `“${name}”`).join(', ')}`)
  const headings = all('h1, h2, h3, h4, h5, h6')
  const first = headings.filter(({ tagName }) => tagName === 'H1')
  if (first.length !== 1) faults.push(`${first.length} first headings`)
  else if (!first[0]!.closest('main')) faults.push('the first heading is not in the main part')
  // The line so far has a heading, and stands beside the question, before it in the page.
  headings.reduce((before, heading) => {
    const level = Number(heading.tagName.slice(1))
    const words = (heading.textContent ?? '').trim()
    if (level > before + 1) faults.push(`heading “${words}” jumps from ${before} to ${level}`)
    if (words === '') faults.push(`an empty heading of level ${level}`)
    return level
  }, 1)
  return faults
}

/** How many pixels stick out sideways, and what sticks out. */
export function sidewaysFaults(): string[] {
  const over = document.documentElement.scrollWidth - document.documentElement.clientWidth
  if (over <= 0) return []
  const edge = document.documentElement.clientWidth
  const wide = [...document.querySelectorAll('main *, header *, footer *')].filter(
    (element) => element.getBoundingClientRect().right > edge + 1,
  )
  const named = wide
    .slice(-4)
    .map(
      (one) =>
        `${one.tagName.toLowerCase()}.${one.getAttribute('class') ?? ''} “${(one.textContent ?? '').trim().slice(0, 40)}”`,
    )
  return [`${over} px stick out sideways: ${named.join('; ')}`]
}

/** Puts on the text spacing of WCAG 1.4.12. */
export function spaceText(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-bottom: 2em !important }`)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}

/** Words that are cut off by the box they stand in, or lie on other words. */
export function clippedFaults(): string[] {
  const faults: string[] = []
  const words = (element: Element) => (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 50)
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (element instanceof SVGElement || !element.checkVisibility({ visibilityProperty: true })) continue
    const style = getComputedStyle(element)
    const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element
    // What is only for screen readers is a dot; fields scroll by themselves.
    if (clientWidth <= 2 || clientHeight <= 2 || words(element) === '') continue
    if (element.matches('input, textarea, select')) continue
    const cut = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
    if (cut(style.overflowX) && scrollWidth > clientWidth + 1)
      faults.push(`cut off at the side: “${words(element)}” (${element.tagName}.${element.className})`)
    if (cut(style.overflowY) && scrollHeight > clientHeight + 1)
      faults.push(`cut off below: “${words(element)}” (${element.tagName}.${element.className})`)
  }
  // Lines of text by where they stand, as far as they are in sight; none may lie on another of something else.
  const windows = new Map<Element, DOMRect | null>()
  const windowOf = (element: Element | null): DOMRect | null => {
    if (!element) return null
    if (!windows.has(element)) {
      const { overflowX, overflowY } = getComputedStyle(element)
      const isWindow = element !== document.body && (overflowX !== 'visible' || overflowY !== 'visible')
      windows.set(element, isWindow ? element.getBoundingClientRect() : windowOf(element.parentElement))
    }
    return windows.get(element)!
  }
  // Bars that stay in sight have other words pass under them.
  const floating = new Map<Element, boolean>()
  const floats = (element: Element | null): boolean => {
    if (!element) return false
    if (!floating.has(element))
      floating.set(
        element,
        /fixed|sticky/.test(getComputedStyle(element).position) || floats(element.parentElement),
      )
    return floating.get(element)!
  }
  const lines: { owner: Element; box: DOMRect }[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const owner = node.parentElement!
    if ((node.textContent ?? '').trim() === '' || owner instanceof SVGElement) continue
    if (!owner.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
    if (owner.closest('.sr-only, math, :popover-open, select, option') || floats(owner)) continue
    const pane = windowOf(owner)
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const whole of range.getClientRects()) {
      const left = Math.max(whole.left, pane?.left ?? whole.left)
      const right = Math.min(whole.right, pane?.right ?? whole.right)
      const top = Math.max(whole.top, pane?.top ?? whole.top)
      const bottom = Math.min(whole.bottom, pane?.bottom ?? whole.bottom)
      if (right - left > 2 && bottom - top > 2)
        lines.push({ owner, box: new DOMRect(left, top, right - left, bottom - top) })
    }
  }
  lines.sort((a, b) => a.box.top - b.box.top)
  lines.forEach(({ owner, box }, at) => {
    for (let next = at + 1; next < lines.length && lines[next]!.box.top < box.bottom; next++) {
      const other = lines[next]!
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
      const down = Math.min(box.bottom, other.box.bottom) - other.box.top
      if (owner === other.owner || across < 3 || down < Math.min(box.height, other.box.height) / 2) continue
      faults.push(`“${words(owner)}” lies on “${words(other.owner)}”`)
    }
  })
  return [...new Set(faults)]
}

/** What is too small to press: under 24 px for anything that does not stand in a sentence, under 44 px for controls. */
export function smallTargets(): string[] {
  const faults: string[] = []
  const controls = 'button, summary, select, textarea, input:not([type=hidden]), [role=switch], [role=tab]'
  for (const element of document.querySelectorAll<HTMLElement>(`a[href], ${controls}, [tabindex="0"]`)) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.matches(':disabled')) continue
    let { width, height } = element.getBoundingClientRect()
    // What is only for screen readers is a dot until it has the focus.
    if (element.matches('.sr-only, .sr-only *') && width <= 2) continue
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
    for (const label of labels) {
      const box = label.getBoundingClientRect()
      if (/^(radio|checkbox|file)$/.test((element as HTMLInputElement).type) && box.width > 0)
        [width, height] = [Math.max(width, box.width), Math.max(height, box.height)]
    }
    // Some have a larger area than can be seen, drawn behind them.
    const behind = getComputedStyle(element, '::after')
    if (behind.position === 'absolute' && behind.content !== 'none')
      [width, height] = [
        Math.max(width, parseFloat(behind.width) || 0),
        Math.max(height, parseFloat(behind.height) || 0),
      ]
    if (width === 0 || height === 0) continue
    const own = (element.textContent ?? '').trim()
    // What it stands in may wrap it once more, for print or for a language.
    let line = element.parentElement
    while (line && getComputedStyle(line).display === 'inline') line = line.parentElement
    const around = (line?.textContent ?? '').trim()
    const isTerm = element.matches('[popovertarget]')
    const inSentence = getComputedStyle(element).display.startsWith('inline') && around.length > own.length
    const isSvg = element instanceof SVGElement
    const name = `${element.tagName.toLowerCase()} “${(own || element.getAttribute('aria-label') || element.id).slice(0, 50)}”`
    const size = `${Math.round(width)} × ${Math.round(height)}`
    if (!inSentence && (width < 23.5 || height < 23.5)) faults.push(`${name} is ${size}`)
    else if (element.matches(controls) && !inSentence && !isSvg && !isTerm && height < 43.5)
      faults.push(`control ${name} is ${size}`)
  }
  return [...new Set(faults)]
}

/** Opens all that is folded, and draws what is far down as if it had been scrolled to. */
export function openAll(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('* { content-visibility: visible !important }')
  document.adoptedStyleSheets = [sheet]
  for (const details of document.querySelectorAll('details')) details.open = true
}
