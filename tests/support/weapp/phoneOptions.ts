import type { Front } from './front'
import type { WeappPackage } from './package'
import type { Theme } from './screen/chrome'
import type { CompiledTemplates } from './templates'
import type { CallFunction, Upload } from './wx/cloud'
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
