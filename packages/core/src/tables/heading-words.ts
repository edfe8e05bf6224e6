/**
 * Meanings that a heading can have. `rival` is a quantity of something else, such as pieces in a carton or in stock, that a
 * person may take for the ordered one. `maybe-sku` names a code or something else. `other` is known to be none of the rest.
 */
export type HeadingMeaning =
  | 'sku'
  | 'maybe-sku'
  | 'barcode'
  | 'quantity'
  | 'maybe-quantity'
  | 'rival'
  | 'price'
  | 'discount'
  | 'other';

/**
 * Headings as they are written in price lists, order forms and exports, by meaning. Each stands for a whole heading. A line holds
 * one language: en, de, fr, es, it, nl, pt, pl, sv, da, no, fi, cs, tr, ru, uk, el, ar, he, ja, zh, ko.
 */
export const headingWords: Readonly<Record<HeadingMeaning, string>> = {
  sku: `
    sku, sku code, sku no, sku number, skus, item code, item codes, item no, item nr, item number, item id, item ref, item #, item sku, code, codes, product code, product codes, prod code, product no, product number, product id, product ref, product sku, article no, article number, article code, article id, art no, part no, part number, part #, part code, p/n, pn, stock code, stock no, stock number, catalogue no, catalogue number, catalog no, catalog number, cat no, ref, ref no, reference, reference no, style no, style number, style code, model no, model number, material no, material number, material code, variant sku, lineitem sku, merchant sku, seller sku, mpn, code no, order code, order no code
    artikelnummer, artikelnr, artikel-nr, artikel nummer, art-nr, art nr, artnr, artikelcode, artikel-code, artikel-id, bestellnummer, bestell-nr, best-nr, bestellnr, produktnummer, produkt-nr, produktcode, materialnummer, material-nr, teilenummer, sachnummer, referenznummer, referenz, katalognummer, kat-nr, warennummer
    réf, référence, références, réf article, référence article, code article, code produit, réf produit, référence produit, n° article, numéro d'article, n° d'article, no article, no d'article, numéro article, codart, code art
    código, código de producto, código producto, código de artículo, código artículo, cód, cód artículo, cód producto, referencia, ref producto, núm artículo, número de artículo, nº artículo, código sku
    codice, codice articolo, cod, cod articolo, cod art, codice prodotto, cod prodotto, riferimento, rif, n articolo, numero articolo
    artikelnummer, artikelnr, art nr, artikelcode, productcode, productnummer, bestelnummer, bestelnr, referentie
    código do produto, código produto, código do artigo, código artigo, referência, ref produto, cód produto
    kod, kod produktu, kod towaru, indeks, symbol, numer katalogowy, nr katalogowy, nr artykułu, numer artykułu, nr produktu, kod artykułu
    artikelnummer, art nr, artikelnr, produktnummer, varunummer, beställningsnummer, best nr, artikelkod, produktkod
    varenummer, varenr, vare nr, artikelnummer, produktnummer, produktkode, varekode, bestillingsnummer
    varenummer, varenr, vare nr, produktnr, artikkelnummer, artikkelnr, art nr, produktkode, bestillingsnr
    tuotekoodi, tuotenumero, tuotenro, tuote nro, nimikenumero, nimikekoodi, tuotetunnus, koodi, tilausnumero
    kód, kód produktu, kód zboží, číslo zboží, katalogové číslo, kat číslo, objednací číslo, obj číslo, číslo artiklu, artikl č
    stok kodu, ürün kodu, ürün no, kod, malzeme kodu, parça no, parça numarası, ürün numarası
    артикул, арт, код, код товара, код товару, код продукта, номенклатурный номер, каталожный номер, номер артикула, sku товара
    артикул, код товару, код, код продукту, номер артикулу, каталожний номер
    κωδικός, κωδικός είδους, κωδικός προϊόντος, κωδ, κωδ είδους, κωδ προϊόντος, αριθμός είδους
    رمز المنتج, رمز الصنف, كود المنتج, كود الصنف, الكود, كود, الرمز, رقم الصنف, رقم المنتج, رقم القطعة
    מק"ט, מקט, קוד פריט, קוד מוצר, מספר פריט, מספר מוצר, מק״ט
    品番, 商品コード, 商品番号, 製品コード, 製品番号, 型番, 品目コード, 品目番号, コード, アイテムコード, 注文コード, 品名コード
    编号, 货号, 商品编号, 商品编码, 产品编号, 产品编码, 产品代码, 商品代码, 物料编码, 物料编号, 型号, 款号, 編號, 貨號, 商品編號, 產品編號, 產品代碼, 料号, 料號, 编码
    상품코드, 품번, 제품코드, 제품번호, 품목코드, 상품번호, 코드, 모델번호, 품목번호`,
  'maybe-sku': `
    item, items, product, products, article, articles, no, nr, number, num, id, material, model, style, key, handle, n°, nº, identifier, goods
    artikel, produkt, nummer, ware
    produit, article, n°, numéro
    producto, artículo, número, núm
    articolo, prodotto, numero
    product, nummer
    produto, artigo, número
    produkt, towar, artykuł, numer
    produkt, vara, nummer
    vare, produkt
    tuote, nimike, numero
    produkt, zboží, artikl, číslo
    ürün, numara, malzeme
    товар, номер, продукт
    товар, номер, продукт
    είδος, προϊόν, αριθμός
    المنتج, الصنف, رقم, الرقم
    פריט, מוצר, מספר
    商品, 製品, 番号, 品目
    商品, 产品, 產品, 号码
    상품, 제품, 품목, 번호`,
  barcode: `
    ean, ean code, ean 13, gtin, upc, barcode, bar code, isbn, jan, ean no, gtin/ean, ean/upc, ean barcode
    strichcode, ean-code, ean-nr
    code barres, code-barres, code barre, code ean, gencod
    código de barras, cód barras, código ean
    codice a barre, codice ean
    streepjescode
    kod kreskowy, kod ean
    streckkod
    stregkode
    strekkode
    viivakoodi
    čárový kód
    barkod
    штрихкод, штрих-код
    штрихкод, штрих-код
    barcode, γραμμωτός κώδικας
    الباركود, باركود
    ברקוד
    バーコード, janコード
    条码, 条形码, 條碼
    바코드`,
  quantity: `
    qty, qtys, quantity, quantities, order qty, order quantity, qty ordered, quantity ordered, ordered, ordered qty, qty to order, quantity to order, qty required, quantity required, qty req, qty needed, required, units, no of units, number of units, pcs, pieces, pces, no of pieces, number of pieces, count, q'ty, lineitem quantity, how many, qnty, quant
    menge, bestellmenge, bestellte menge, auftragsmenge, anzahl, stück, stk, stückzahl, stck, mng, st, bedarf, gewünschte menge
    qté, quantité, quantités, qte, quantité commandée, qté commandée, qté cde, qté cdée, qté à commander, nombre, nb, nbre, pièces, unités, nombre de pièces, nb de pièces, qtée
    cantidad, cant, ctd, cdad, unidades, uds, uds, piezas, pzas, cantidad pedida, cantidad solicitada, cantidad a pedir
    quantità, qtà, q.tà, q.ta, pezzi, pz, quantità ordinata, qtà ordinata, numero pezzi, n pezzi
    aantal, hoeveelheid, stuks, aantal stuks, besteld aantal, bestelaantal, te bestellen
    quantidade, qtd, qtde, quant, unidades, peças, quantidade pedida, qtd pedida
    ilość, ilosc, liczba, sztuk, szt, liczba sztuk, ilość sztuk, zamówiona ilość, ilość zamówiona
    antal, kvantitet, mängd, antal st, beställt antal, styck
    antal, mængde, stk, stykker, bestilt antal, antal stk
    antall, mengde, stk, antall stk, bestilt antall
    määrä, kpl, lkm, kappalemäärä, tilausmäärä, kappaletta, tilattu määrä
    množství, počet, ks, kusů, počet kusů, počet ks, objednané množství, kusy
    miktar, adet, sipariş miktarı, sayı, sipariş adedi
    количество, кол-во, колво, кол, штук, шт, количество шт, кол-во шт, заказ шт, к заказу, заказано
    кількість, к-сть, кільк, штук, шт, кть, кіл-ть, замовлено
    ποσότητα, ποσ, τεμάχια, τεμ, τμχ, ποσότητα παραγγελίας
    الكمية, كمية, العدد, عدد, الكمية المطلوبة, عدد القطع
    כמות, כמות להזמנה, יחידות, כמות מוזמנת, מס' יחידות
    数量, 個数, 注文数, 注文数量, 発注数, 発注数量, ご注文数, 員数, ご注文数量, 点数
    数量, 订购数量, 订货数量, 數量, 訂購數量, 件数, 件數, 订单数量, 采购数量, 需求数量, 数目
    수량, 주문수량, 개수, 주문 수량, 갯수, 발주수량`,
  'maybe-quantity': `
    amount, number required, volume, total units, no required, order, packs, boxes, cartons, cases, total pcs, total pieces, bestellung, packungen, kartons, commande, colis, cartons, pedido, cajas, ordine, scatole, confezioni, bestelling, dozen, encomenda, caixas, zamówienie, kartony, beställning, bestilling, tilaus, objednávka, sipariş, koli, заказ, коробок, упаковок, замовлення, παραγγελία, κιβώτια, الطلب, הזמנה, 注文, 订单, 箱数, 주문, 박스`,
  rival: `
    case qty, case quantity, pack qty, pack quantity, carton qty, carton quantity, box qty, box quantity, inner qty, inner quantity, outer qty, outer quantity, qty per case, qty per pack, qty per box, qty per carton, qty/case, qty/pack, qty/box, qty/carton, units per case, units per pack, units per box, units per carton, pcs per carton, pcs/ctn, min qty, min order qty, minimum quantity, minimum order quantity, moq, stock qty, qty in stock, stock quantity, available qty, qty available, qty on hand, quantity on hand, delivered qty, qty delivered, qty shipped, shipped qty, quantity shipped, back order qty, backordered, qty received, invoiced qty, open qty, remaining qty, last order qty, previous qty, reserved qty, suggested qty
    mindestmenge, mindestbestellmenge, liefermenge, gelieferte menge, lagermenge, bestand, lagerbestand, restmenge, offene menge, gelieferte stück, menge je karton, menge pro karton, verpackungsmenge, ve-menge, kartonmenge, inhalt
    qté mini, quantité minimum, qté livrée, quantité livrée, qté stock, en stock, stock disponible, qté par colis, qté/colis, quantité minimale
    cantidad mínima, cantidad entregada, unidades por caja, uds/caja, existencias
    quantità minima, quantità consegnata, giacenza, pezzi per cartone, qtà consegnata
    geleverd aantal, minimum aantal, aantal per doos, voorraad, aantal geleverd
    quantidade mínima, quantidade entregue, unidades por caixa
    ilość minimalna, stan magazynowy, ilość w opakowaniu, ilość w kartonie, dostarczona ilość
    levererat antal, antal per förpackning, lagersaldo, leveret antal, antal pr karton, levert antall, toimitettu määrä, varastosaldo
    dodané množství, minimální množství, skladem, teslim edilen miktar, stok miktarı, koli içi adet
    остаток, наличие, минимальное количество, кол-во в упаковке, кол-во в коробке, залишок, наявність
    ελάχιστη ποσότητα, απόθεμα, الكمية المتوفرة, כמות במלאי, כמות מינימום, 在庫数, 入数, 最小注文数, 納品数, 库存, 库存数量, 最小起订量, 装箱数, 재고, 재고수량, 입수, 최소주문수량`,
  price: `
    price, unit price, price each, price/unit, price per unit, unit cost, cost, cost price, net price, list price, sales price, selling price, wholesale, wholesale price, rrp, msrp, p.u., each, lineitem price, rate, trade price, price ex vat, price excl vat, gross price, ea price, prices, your price, retail price, unitprice, price (net), unit net price
    preis, einzelpreis, stückpreis, ep, e-preis, vk, ek, vk-preis, ek-preis, nettopreis, bruttopreis, preis/stk, preis pro stück, preis je stück, listenpreis, einkaufspreis, verkaufspreis, stk-preis
    prix, prix unitaire, p.u. ht, pu ht, prix ht, prix unitaire ht, pu, prix net, tarif, pu net, pvp, prix unit
    precio, precio unitario, p. unit, precio unit, precio neto, p.v.p., tarifa, importe unitario
    prezzo, prezzo unitario, prezzo unit, pr. unit, prezzo netto, listino, costo
    prijs, stuksprijs, eenheidsprijs, prijs per stuk, nettoprijs, verkoopprijs
    preço, preço unitário, preço unit, valor unitário, valor unit
    cena, cena netto, cena brutto, cena jedn, cena jednostkowa, cena jednostkowa netto
    pris, styckpris, à-pris, a-pris, enhetspris, pris/st, nettopris
    pris, stykpris, enhedspris, stk pris, nettopris, vejl pris
    pris, stykkpris, enhetspris, pris pr stk
    hinta, yksikköhinta, à-hinta, a-hinta, kpl-hinta
    cena, cena za kus, jednotková cena, cena/ks, cena bez dph, cena s dph
    fiyat, birim fiyat, birim fiyatı, liste fiyatı, fiyatı
    цена, цена за ед, цена за шт, цена за единицу, стоимость, цена руб, опт, розница
    ціна, ціна за од, ціна за шт, ціна грн, вартість
    τιμή, τιμή μονάδας, τιμή μον, χονδρική τιμή
    السعر, سعر, سعر الوحدة, الثمن
    מחיר, מחיר יחידה, מחיר ליחידה
    単価, 価格, 値段, 定価, 税抜単価, 卸価格, 上代, 下代
    单价, 價格, 价格, 單價, 售价
    단가, 가격, 판매가, 공급가`,
  discount: `
    discount, disc, disc %, discount %, % disc, % discount, rebate, disc pct, discount pct, discount percent
    rabatt, rabatt %, rab, nachlass, rab %
    remise, rem, rem %, remise %, rabais
    descuento, dto, dto %, % dto, desc, dcto
    sconto, sconto %, sc, sc %
    korting, korting %
    desconto, desc %
    rabat, rabat %, upust
    rabatt
    rabat
    rabatt
    alennus, ale, ale %, alennus %
    sleva, sleva %
    iskonto, indirim, isk, iskonto %
    скидка, скидка %
    знижка, знижка %
    έκπτωση, έκπτωση %
    خصم, الخصم, نسبة الخصم
    הנחה, % הנחה
    割引, 値引, 割引率, 値引き
    折扣
    할인, 할인율`,
  other: `
    description, order no, order nr, order id, order ref, po, po no, po ref, customer po, name, item name, product name, title, item description, product description, details, size, colour, color, line, line no, line number, line #, line nr, pos, pos no, pos nr, position, #, row, row no, seq, s/n, sl no, s no, sr no, total, line total, total price, net amount, extended price, ext price, subtotal, amount gbp, amount eur, amount usd, value, vat, vat %, tax, tax %, tax rate, unit, uom, unit of measure, u/m, pack, pack size, case size, packaging, account, account no, customer, customer no, customer id, date, invoice date, order date, delivery date, comment, comments, notes, note, remarks, remark, category, brand, supplier, invoice, invoice no, order number, po number, country, weight, location, bin, availability, supplier ref, customer ref, options, image, photo, option, variant, type, department, warehouse, discount code, promo code, postcode, hs code, tariff code, status, due date, week
    bezeichnung, artikelbezeichnung, beschreibung, artikelname, produktname, produktbezeichnung, name, text, farbe, größe, pos-nr, zeile, lfd nr, lfd-nr, laufende nummer, gesamt, gesamtpreis, gp, summe, betrag, wert, mwst, ust, mwst %, einheit, me, mengeneinheit, ve, vpe, verpackungseinheit, kunde, kundennummer, datum, bemerkung, bemerkungen, hinweis, lieferant, lieferdatum, liefertermin, konto, hersteller, warengruppe, lagerort, gewicht, kommission
    désignation, libellé, description, intitulé, nom, couleur, taille, ligne, total ht, total ttc, montant, montant ht, tva, taux tva, unité, conditionnement, colisage, client, date, remarque, commentaire, fournisseur, compte, marque, désignation article
    descripción, nombre, denominación, color, talla, línea, pos, importe, subtotal, iva, % iva, unidad, cliente, fecha, observaciones, notas, comentario, cuenta, concepto, marca, envase
    descrizione, nome, denominazione, colore, taglia, riga, importo, totale, iva, aliquota, unità, um, u.m., cliente, data, note, conto, confezione, imballo
    omschrijving, naam, kleur, maat, regel, regelnr, bedrag, totaal, btw, eenheid, verpakking, klant, datum, opmerking, rekening
    descrição, nome, cor, tamanho, linha, total, valor, valor total, iva, unidade, un, cliente, data, obs, conta, designação
    nazwa, opis, nazwa towaru, nazwa produktu, kolor, rozmiar, lp, l.p., wartość, wartość netto, wartość brutto, kwota, vat, jm, j.m., jednostka, klient, data, uwagi, konto, razem
    benämning, beskrivning, namn, färg, storlek, rad, summa, belopp, moms, enhet, förpackning, kund, datum, anmärkning, konto, pos
    beskrivelse, betegnelse, navn, varenavn, farve, størrelse, linje, linjenr, beløb, i alt, moms, enhed, kunde, dato, bemærkning, konto
    beskrivelse, navn, varenavn, farge, størrelse, linje, beløp, sum, mva, enhet, kunde, dato, merknad, konto
    kuvaus, nimi, tuotenimi, nimitys, väri, koko, rivi, summa, yhteensä, alv, yksikkö, pakkaus, asiakas, pvm, huomautus, tili
    popis, název, název zboží, barva, velikost, řádek, poř č, celkem, částka, dph, jednotka, mj, zákazník, datum, poznámka, účet, balení
    açıklama, ürün adı, ad, malzeme adı, renk, beden, sıra, sıra no, tutar, toplam, kdv, birim, müşteri, tarih, not, hesap
    наименование, название, описание, цвет, размер, № п/п, п/п, nn, сумма, итого, ндс, ед изм, ед, единица, клиент, дата, примечание, комментарий, счет, упаковка, номенклатура
    назва, найменування, опис, колір, розмір, № з/п, сума, разом, пдв, од вим, од, клієнт, дата, примітка, рахунок
    περιγραφή, όνομα, χρώμα, μέγεθος, α/α, αα, σύνολο, αξία, φπα, μονάδα, μ.μ., πελάτης, ημερομηνία, σχόλια
    الوصف, الاسم, اسم المنتج, اللون, المقاس, م, المجموع, الإجمالي, المبلغ, الوحدة, العميل, التاريخ, ملاحظات, البيان, التسلسل
    תיאור, שם, שם פריט, שם מוצר, צבע, מידה, שורה, מס"ד, סה"כ, סכום, יחידה, לקוח, תאריך, הערות, מע"מ, תיאור פריט
    品名, 商品名, 製品名, 名称, 色, サイズ, カラー, 行, 行番号, no., 金額, 合計, 小計, 税, 単位, 備考, 得意先, 日付, 摘要, 規格, 納期
    名称, 品名, 商品名称, 产品名称, 描述, 颜色, 尺寸, 规格, 序号, 金额, 合计, 小计, 总价, 单位, 备注, 客户, 日期, 品牌, 名稱, 備註, 序號, 金額, 總價
    품명, 상품명, 제품명, 색상, 사이즈, 규격, 순번, 금액, 합계, 단위, 비고, 거래처, 날짜, 연번`,
};

/** Words before a total or a subtotal, by language as above. */
export const totalWords = `
  total, totals, grand total, sub total, subtotal, sum, order total, total qty, total quantity, net total, total units, total pieces, carried forward, total items
  summe, gesamt, gesamtsumme, zwischensumme, gesamtmenge, gesamtbetrag, insgesamt, endsumme, übertrag
  total général, sous-total, sous total, total ht, total ttc, montant total, total pièces
  suma, total general, importe total, totales
  totale, subtotale, totale generale, totali
  totaal, subtotaal, eindtotaal
  total geral, soma
  razem, suma, łącznie, ogółem, suma częściowa
  summa, totalt, delsumma, slutsumma
  i alt, ialt, sum, delsum, subtotal
  sum, totalt, delsum
  yhteensä, summa, välisumma
  celkem, součet, mezisoučet
  toplam, ara toplam, genel toplam
  итого, всего, сумма, подытог
  разом, всього, сума, усього
  σύνολο, υποσύνολο, μερικό σύνολο
  المجموع, الإجمالي, المجموع الكلي, اجمالي
  סה"כ, סך הכל, סהכ, סיכום
  合計, 小計, 総計, 計
  合计, 小计, 总计, 合計, 小計, 總計, 共计
  합계, 소계, 총계, 총합`;

/** Units of single pieces after a number: they make a cell a quantity. */
export const pieceWords = `
  pc, pcs, pce, pces, piece, pieces, ea, each, unit, units, un, u, x, off, no, nos, qty
  stk, stck, stück, st, stuks, stks, mal
  pièce, pièces, unité, unités, pce
  ud, uds, unidad, unidades, u, pza, pzas, pieza, piezas
  pz, pezzo, pezzi, nr, n
  stuk, st
  und, peça, peças, pç, pçs
  szt, sztuk, sztuki
  styck, stycken, stykker, styk, kpl, kappaletta
  ks, kus, kusy, kusů, adet, ad
  шт, штук, штуки, штука, одиниць, од, ед
  τεμ, τμχ, τεμάχια, τεμάχιο
  قطعة, قطع, حبة
  יח, יח', יחידות, יחידה, יחי'
  個, 点, 枚, 本, 台, 冊, 件, 个, 個入, 只, 개, 점, ea`;

/** Units of several pieces: a quantity in them is another one in pieces. */
export const packWords = `
  box, boxes, bx, carton, cartons, ctn, ctns, case, cases, cs, pack, packs, pk, pkt, pkg, dz, doz, dozen, pallet, pallets, plt, bag, bags, outer, inner, bundle
  karton, kartons, kart, krt, kt, ve, vpe, paket, pakete, palette, pal, dtzd, dutzend, kiste, bund
  colis, boîte, boîtes, bte, palette, lot, lots, caja, cajas, bulto, caixa, caixas, cx, scatola, scatole, conf, doos, dozen, ds
  opak, opakowanie, karton, kasse, kartong, eske, krt, ltk, laatikko, balení, krabice, bal, koli, kutu, paket
  упак, уп, кор, коробка, ящик, пачка, ящ, κιβ, κιβώτιο, κουτί, كرتون, علبة, קרטון, ארגז
  箱, ケース, 打, ダース, 盒, 包, 박스, 팩`;
