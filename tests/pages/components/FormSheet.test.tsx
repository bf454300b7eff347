import { fireEvent, render, screen } from '@testing-library/react'
import { FormSheet } from '../../../src/components/FormSheet'

const sheet = (more: object = {}) => {
  const said: string[] = []
  const props = {
    title: '改名称',
    actText: '改名',
    ready: true,
    busy: false,
    onAct: () => said.push('act'),
    onClose: () => said.push('close'),
    children: null,
  }
  render(<FormSheet {...props} {...more} />)
  return said
}

it('offers its one act and the way back', () => {
  const said = sheet()
  expect(screen.getByRole('dialog', { name: '改名称' })).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '改名' }))
  fireEvent.click(screen.getByRole('button', { name: '取消' }))
  expect(said).toEqual(['act', 'close'])
})

it('keeps the act shut until the form is ready, and says a refusal no field shows', () => {
  const said = sheet({ ready: false, problem: '没有找到这个党组织。' })
  fireEvent.click(screen.getByRole('button', { name: '改名' }))
  expect(said).toEqual([])
  expect(screen.getByText('没有找到这个党组织。')).toBeTruthy()
})
