/** With `flags` the name is the source of a regular expression; without, part of what is there. */
export type Wanted = {
  readonly role?: string
  readonly field?: boolean
  readonly text?: boolean
  readonly name?: string
  readonly flags?: string
}

/**
 * Runs in the page: the first visible element of a role and name, field of a label, or bearer of a text, through all
 * open shadow roots. For Firefox, whose own finding by role does not look into them.
 */
export function findInPage({role, field, text, name, flags}: Wanted): Element | null {
  const roles: Record<string, string> = {
    article: 'article',
    button: 'button,summary',
    checkbox: 'input[type=checkbox]',
    dialog: 'dialog',
    heading: 'h1,h2,h3,h4',
    img: 'img',
    link: 'a[href]',
    list: 'ul,ol',
    listitem: 'li',
    main: 'main',
    navigation: 'nav',
    option: 'option',
    progressbar: 'progress',
    radio: 'input[type=radio]',
    region: 'section[aria-label],section[aria-labelledby]',
    status: 'output',
    textbox: 'textarea,input:not([type]),input[type=text]',
  }
  const selector = field
    ? 'input,textarea,select,[contenteditable],[role=textbox]'
    : role === undefined
      ? '*'
      : `[role=${role}]${roles[role] === undefined ? '' : `,${roles[role]}`}`

  for (const element of all(document)) {
    if (element.matches(selector) && shown(element) && fits(element)) return element
  }
  return null

  function* all(root: Document | ShadowRoot): Generator<Element> {
    for (const element of root.querySelectorAll('*')) {
      yield element
      if (element.shadowRoot) yield* all(element.shadowRoot)
    }
  }

  function shown(element: Element): boolean {
    return element.checkVisibility({visibilityProperty: true})
  }

  function fits(element: Element): boolean {
    if (name === undefined) return true
    const said = (text ? ownText(element) : nameOf(element)).replace(/\s+/g, ' ').trim()
    return flags === undefined
      ? said.toLowerCase().includes(name.toLowerCase())
      : new RegExp(name, flags).test(said)
  }

  function ownText(element: Element): string {
    const texts = [...element.childNodes].filter(node => node.nodeType === Node.TEXT_NODE)
    return texts.map(node => node.textContent).join('')
  }

  function nameOf(element: Element): string {
    const by = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? []
    const root = element.getRootNode() as Document | ShadowRoot
    const labels =
      'labels' in element ? (element.labels as NodeListOf<Element> | null) : null
    return (
      by.map(id => root.getElementById(id)?.textContent ?? '').join(' ') ||
      element.getAttribute('aria-label') ||
      [...(labels ?? [])].map(label => label.textContent).join(' ') ||
      element.textContent ||
      element.getAttribute('title') ||
      ''
    )
  }
}
