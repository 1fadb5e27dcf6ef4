# The calendar of the return dates.

calendar-allowed = Allowed again: { $what }
calendar-start = Start again, one at a time: { $what }
calendar-calm = Only if your skin is calm. If not, wait and ask us.
calendar-call = Call us: { $phone }
calendar-receipt = Sheet { $receipt }
calendar-next = Next visit
