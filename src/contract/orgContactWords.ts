/** How a member abroad was reached. Apart from the actions, because the app takes words without a validator. */
export const contactWays = ['phone', 'message', 'mail', 'inPerson', 'relayed'] as const
export type ContactWay = (typeof contactWays)[number]
export const contactWayLabels: Record<ContactWay, string> = {
  phone: '电话',
  message: '微信等网络',
  mail: '信函、邮件',
  inPerson: '当面',
  relayed: '通过家属转告',
}
