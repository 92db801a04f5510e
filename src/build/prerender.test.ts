import { expect, test } from 'vitest'
import { intoPage, tightStyle, withoutStyleAttributes } from './prerender.ts'

const page =
  '<head>\n<link rel="stylesheet" href="./a.css">\n</head><body><div id="app"></div><noscript>No</noscript></body>'

test('styles lose comments and idle spaces, and nothing else', () => {
  expect(
    tightStyle(
      'a { top: 1px;\n  /* why */ left: calc(1px + 2px); }\n@media (min-width: 2px) and (x) { b , i { } }',
    ),
  ).toBe('a{top:1px;left:calc(1px + 2px)}@media (min-width:2px) and (x){b,i{}}')
  expect(tightStyle(`a :hover { content: ' ,  { '; }`)).toBe(`a :hover{content:' ,  { '}`)
  expect(tightStyle('.a { translate: 0 -50%; font: 400 1rem / 1.5 var(--font, serif) }')).toBe(
    '.a{translate:0 -50%;font:400 1rem / 1.5 var(--font,serif)}',
  )
})

test('the page bears the first screen with its styles, each once', () => {
  const head = '<style>.b.svelte-2 { top: 0; }</style><style>.c.svelte-3 { top: 0; }</style>'
  const done = intoPage(page, { early: 'go()', head, body: '<p>Here</p>', style: '.b.svelte-2{top:0}' })
  expect(done).toContain('<style>.b.svelte-2{top:0}.c.svelte-3{top:0}</style>')
  expect(done).not.toContain('noscript')
  expect(done).toContain('<script>go()</script>')
  expect(done).toContain('<div id="app"><p>Here</p></div>')
  expect(() => intoPage('<body></body>', { early: '', head: '', body: '', style: '' })).toThrow('no place')
})

test('a style attribute becomes a class, and the same one the same class', () => {
  const { body, style } = withoutStyleAttributes(
    '<p class="x" style="top: 1px;">A</p><i style="top: 1px;">B</i><b style="--a: 2">C</b>',
  )
  expect(body).toBe('<p class="first-0 x">A</p><i class="first-0">B</i><b class="first-1">C</b>')
  expect(style).toBe('.first-0{top:1px}.first-1{--a:2}')
})
