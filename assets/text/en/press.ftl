# The calendar of the return dates.

calendar-title = Allowed again: { $what }
calendar-calm = Only if your skin is calm. If not, wait and ask us.
calendar-call = Call us: { $phone }
calendar-receipt = Sheet { $receipt }
calendar-next = Next visit
