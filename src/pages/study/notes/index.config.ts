export default definePageConfig({ navigationBarTitleText: '自学笔记' })
