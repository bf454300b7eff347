import { fireEvent, screen } from '@testing-library/react'
import { Accepted } from '../../../src/features/attendance/Accepted'
import { newPhone, renderPage } from '../../support/taro/renderPage'
import { taroState } from '../../support/taro/taro'

const params = {
  title: '红色家书诵读与交流',
  place: '机关三楼党员活动室',
  at: '2026-11-22T06:26:08.000Z',
  status: 'present',
  fresh: 'true',
}

describe('the accepted check-in', () => {
  it('is a seal with the time, and says that nothing is left to fill in', () => {
    newPhone('pages/main/accepted/index', params)
    renderPage(<Accepted />)
    expect(screen.getByRole('status', { name: '已签到，14:26:08' })).toBeTruthy()
    expect(screen.getByText('红色家书诵读与交流')).toBeTruthy()
    expect(screen.getByText('签到已记入这场会议的名册，无需再填表。')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '完成' }))
    expect(taroState.calls.at(-1)).toMatchObject({ api: 'switchTab' })
  })

  it('keeps the first time of a repeated one', () => {
    newPhone('pages/main/accepted/index', { ...params, fresh: 'false' })
    renderPage(<Accepted />)
    expect(screen.getByText(/已签到过/)).toBeTruthy()
    expect(screen.getByText('14:26:08')).toBeTruthy()
  })
})
