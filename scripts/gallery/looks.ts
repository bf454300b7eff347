/** How a page is looked at. */
export interface Look {
  name: string
  width: number
  height: number
  dark?: true
  large?: true
}
const phone = { width: 375, height: 780 }
const desk = { width: 1280, height: 860 }

export const looks: readonly Look[] = [
  { name: '375', ...phone },
  { name: '375-dark', ...phone, dark: true },
  { name: '375-large', ...phone, large: true },
  { name: '1280', ...desk },
  { name: '1280-dark', ...desk, dark: true },
  { name: '1280-large', ...desk, large: true },
]
