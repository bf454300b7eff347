import { useShareAppMessage } from '@tarojs/taro'
import { pageUrl, type PageParams } from './navigate'
import { routes } from './routes'

/** A card in a chat of WeChat: what stands on it, and where it leads. */
export interface Card {
  title: string
  path: string
  params?: PageParams
}

/** A picture of the app's own: WeChat would show the page as it stands on the sender's phone. */
const picture = '/assets/card/meeting.png'

/** What a page is passed on as; without a card the app alone is. The page's config allows it (`enableShareAppMessage`). */
export const useCard = (card: Card | undefined): void =>
  useShareAppMessage(() => ({
    title: card?.title ?? '支部纪实',
    path: card ? pageUrl(card.path, card.params ?? {}) : routes.home,
    imageUrl: picture,
  }))
