"""What any reference work knows: organisations and their other names, countries and their people, cities."""
