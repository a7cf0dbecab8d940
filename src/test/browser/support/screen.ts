/** What a test does with a page, whichever browser it is in. Roles and names as a screen reader has them. */
export interface Screen {
  goto(url: string): Promise<void>
  reload(): Promise<void>
  click(role: Role, name: Name): Promise<void>
  /** Replaces what stands in the field of this label. */
  fill(label: Name, text: string): Promise<void>
  press(key: string): Promise<void>
  /** Waits until there is one, visible. */
  find(role: Role, name?: Name): Promise<void>
  /** Waits until the text shows somewhere on the page, shadow roots included. */
  see(text: Name): Promise<void>
  /** Waits until the text shows nowhere. */
  miss(text: Name): Promise<void>
  evaluate<Value>(inPage: () => Value | Promise<Value>): Promise<Value>
  evaluate<Value, Given>(
    inPage: (given: Given) => Value | Promise<Value>,
    given: Given,
  ): Promise<Value>
  url(): string
  close(): Promise<void>
}

export type Name = string | RegExp
export type Role =
  | 'alert'
  | 'article'
  | 'button'
  | 'checkbox'
  | 'dialog'
  | 'heading'
  | 'img'
  | 'link'
  | 'list'
  | 'listitem'
  | 'log'
  | 'main'
  | 'menuitem'
  | 'navigation'
  | 'option'
  | 'progressbar'
  | 'radio'
  | 'region'
  | 'status'
  | 'switch'
  | 'tab'
  | 'textbox'
