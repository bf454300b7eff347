import { fireEvent, render, screen } from '@testing-library/react'
import { Versions } from '../../../src/components/Versions'

it('shows both versions of what differs, and leaves the choice to the person', () => {
  const said: string[] = []
  const differences = [{ field: '主题', mine: '用水', theirs: '道路' }]
  render(
    <Versions
      differences={differences}
      note="选定以前两份都在。"
      onMine={() => said.push('mine')}
      onTheirs={() => said.push('theirs')}
    />,
  )
  expect(screen.getByText('本机：用水')).toBeTruthy()
  expect(screen.getByText('已保存：道路')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '用本机的' }))
  fireEvent.click(screen.getByRole('button', { name: '用已保存的' }))
  expect(said).toEqual(['mine', 'theirs'])
})
