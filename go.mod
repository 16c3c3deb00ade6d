module toolweaver

go 1.26
