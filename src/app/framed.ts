// A page of another site that shows ours inside its own could lay buttons of its own over ours, so that a press means
// something else than it seems. A page cannot forbid being shown like that by itself, so there it shows nothing to press but
// the way out. Pages of the same site may, and so may previews that give a page no storage: there is nothing to take there.

/** Does this window stand inside a page of another site? */
export function isFramedByOthers(win: Window): boolean {
  if (win.top === win || win.origin === 'null') return false
  try {
    for (let inner: Window = win; inner !== inner.top; inner = inner.parent)
      if (inner.parent.location.origin !== win.origin) return true
    return false
  } catch {
    // Browsers do not let a page look at another site's.
    return true
  }
}

/** Puts in place of the page what is shown there instead: why, and a link that opens it by itself. */
export function showWayOut(target: HTMLElement): void {
  const make = (tag: string, classes: string, text = '') =>
    Object.assign(document.createElement(tag), { className: classes, textContent: text })
  const link = Object.assign(make('a', '', 'Open it by itself'), { href: location.href, target: '_top' })
  const way = make('p', 'mt-6')
  way.append(link)
  const main = make('main', 'wrap py-12')
  main.append(
    make('h1', '', 'This page stands inside a page of another site.'),
    make('p', 'lead mt-4', 'There it could look like something else, so it does nothing here.'),
    way,
  )
  target.replaceChildren(main)
}
