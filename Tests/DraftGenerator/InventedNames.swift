/// Names of places and agencies that do not exist.
struct InventedNames {
  let place: String
  let agency: String

  init(random: inout RandomSource) {
    let city = random.pick(["云麓市", "澄湖市", "松屏市", "青岚市", "白榆市", "望舒市"])
    let district = random.pick(["", "槐南区", "竹浦县", "雁渡县", "临汐区", "苇塘县"])
    let office = random.pick([
      "水利局", "教育局", "财政局", "统计局", "民政局", "农业局", "交通运输局", "住房和城乡建设局", "环境保护局", "人民政府办公室",
      "安全生产监督管理局", "政务服务中心管理办公室",
    ])
    place = city + district
    agency = place + office
  }
}
