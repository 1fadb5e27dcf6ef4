weekday-1 = Mo
weekday-2 = Di
weekday-3 = Mi
weekday-4 = Do
weekday-5 = Fr
weekday-6 = Sa
weekday-7 = So
month-1 = Jan.
month-2 = Feb.
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = Aug.
month-9 = Sept.
month-10 = Okt.
month-11 = Nov.
month-12 = Dez.
date = { $weekday }, { $day }. { $month }
date-time = { $weekday }, { $day }. { $month }, { $time }
span-hours = { $hours } h
span-days = Tag { $days }
length-hours = { $hours ->
    [one] 1 Stunde
   *[other] { $hours } Stunden
}
length-days = { $days ->
    [one] 1 Tag
   *[other] { $days } Tage
}
