import type { Element } from 'glass-easel'
import type { Front } from './front'
import type { WeappPackage } from './package'
import type { PhoneRecord } from './record'
import type { Theme } from './screen/chrome'
import type { CompiledTemplates } from './templates'
import type { CallFunction, Upload } from './wx/cloud'
import type { Hands } from './wx/device'
import type { PhoneFiles } from './wx/files'
import type { PhoneStorage } from './wx/storage'

export interface PhoneOptions {
  readonly weapp: WeappPackage
  readonly compiled: CompiledTemplates
  readonly call: CallFunction
  readonly upload: Upload
  /** The phone's clock, ms since 1970. */
  readonly now: () => number
  /** What an earlier launch left. */
  readonly storage?: PhoneStorage
  readonly files?: PhoneFiles
  /** The page to open, `pages/main/home/index` when not given, with its query. */
  readonly open?: string
  /** What shows the pages; nothing when not given. */
  readonly front?: Front
  readonly size?: { readonly width: number; readonly height: number }
  readonly theme?: Theme
  /** APIs that this WeChat is too old for. */
  readonly without?: readonly string[]
  /** Its library's version. */
  readonly library?: string
}

/** One launch of the untouched build on one phone, driven as by a person. */
export interface Phone {
  readonly record: PhoneRecord
  readonly storage: PhoneStorage
  readonly files: PhoneFiles
  readonly hands: Hands
  /** The page in front, such as `pages/main/home/index`. */
  path(): string
  /** All that the page in front says. */
  text(): string
  /** Taps what is called so (its spoken label or placeholder, or else its whole text), and waits until the phone is at rest. */
  tap(name: string | RegExp): Promise<void>
  /** All that stands on the page in front, in order. */
  elements(): Element[]
  /** Puts words in place of what stands in the field called so. */
  type(name: string, words: string): Promise<void>
  /** Puts these words into every field of the page in front that takes any; gives how many there are. */
  typeEverywhere(words: string): Promise<number>
  /** Chooses on the wheel of the field labelled so: one of its words, or a day or a time. */
  choose(label: string, words: string): Promise<void>
  /** Sends another event to what is called so: `input` and `change` carry `{ value }`, `getphonenumber` a `{ code }`. */
  send(name: string, event: string, detail: object): Promise<void>
  /** An attribute of what is called so, as its tag receives it. */
  attribute(name: string | RegExp, attribute: string): unknown
  /** Opens a page as a link inside the app does. */
  go(url: string): Promise<void>
  back(): Promise<void>
  /** Presses a tab by its name. */
  tab(name: string): Promise<void>
  /** Holds a code before the camera of the page in front, and waits until the phone is at rest. @throws where none runs */
  show(code: string): Promise<void>
  /** Pulls the page in front down. @throws where WeChat would not let it be pulled */
  pullDown(): Promise<void>
  /** Passes the page in front on, from WeChat's menu: the card. @throws where the page has none */
  passOn(): { title?: string; path?: string; imageUrl?: string }
  /** `quietly`: WeChat does not say so, as while the app is away. */
  network(online: boolean, quietly?: 'quietly'): Promise<void>
  /** The app goes to the background and comes back. */
  leaveAndReturn(): Promise<void>
  /** Waits until no call, no short timer and no answer is under way. @throws after two minutes */
  settled(): Promise<void>
  /** Waits until it holds, with what it waited for in the error. @throws after two minutes */
  until(what: string, holds: () => boolean): Promise<void>
  end(): void
}
