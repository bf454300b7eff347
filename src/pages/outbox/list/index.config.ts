export default definePageConfig({ navigationBarTitleText: '草稿和已送出' })
