import { desktop, handset } from '../../tests/support/browser/stage'

/** How a page is looked at. */
export interface Look {
  name: string
  size: typeof handset
  dark?: true
  large?: true
}

export const looks: readonly Look[] = [
  { name: '375', size: handset },
  { name: '375-dark', size: handset, dark: true },
  { name: '375-large', size: handset, large: true },
  { name: '1280', size: desktop },
  { name: '1280-dark', size: desktop, dark: true },
  { name: '1280-large', size: desktop, large: true },
]
