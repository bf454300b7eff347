export default definePageConfig({ navigationBarTitleText: '联系对象' })
