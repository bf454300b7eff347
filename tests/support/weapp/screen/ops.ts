/** What the framework asks of the screen, in the order in which it asks; plain values, so that they cross into a browser. */
export type ScreenOp =
  | readonly ['element', id: number, tag: string]
  | readonly ['text', id: number, words: string]
  | readonly ['fragment', id: number]
  | readonly ['append', parent: number, child: number]
  | readonly ['insert', parent: number, child: number, before: number]
  | readonly ['remove', parent: number, child: number]
  | readonly ['replace', parent: number, child: number, old: number]
  /** Takes `count` children away from `before` on, and puts those of the fragment `list` there. */
  | readonly ['splice', parent: number, before: number | null, count: number, list: number | null]
  | readonly ['setId', id: number, name: string]
  | readonly ['setStyle', id: number, style: string]
  | readonly ['addClass', id: number, name: string]
  | readonly ['removeClass', id: number, name: string]
  | readonly ['clearClasses', id: number]
  | readonly ['attribute', id: number, name: string, value: unknown]
  | readonly ['noAttribute', id: number, name: string]
  | readonly ['setText', id: number, words: string]
  | readonly ['release', id: number]
  | readonly ['page', page: number, root: number, placeholder: number, css: string]
  | readonly ['drop', page: number]
  | readonly ['front', page: number, chrome: Chrome]
  | readonly ['toast', words: string, ms: number]

/** What WeChat draws around the page in front. */
export interface Chrome {
  readonly title: string
  readonly paper: string
  readonly ink: string
  /** Whether there is a page to go back to. */
  readonly back: boolean
  readonly tabs: null | {
    readonly background: string
    readonly border: string
    readonly list: readonly {
      readonly text: string
      readonly icon: string
      readonly colour: string
      readonly path: string
    }[]
  }
}

/** What a person did on the screen, as the built-in element under the finger sends it. */
export interface ScreenEvent {
  /** Which element; 0: the page in front itself (`reachBottom`), or the chrome (`back`, `tab`). */
  readonly id: number
  readonly type: string
  readonly detail: Readonly<Record<string, unknown>>
}
